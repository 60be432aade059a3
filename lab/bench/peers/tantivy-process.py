"""Tantivy for the bench, in a process of its own.

tantivy-process.py build FOLDER    reads documents, one JSON object a line, and writes the index
tantivy-process.py ask FOLDER      answers queries, one JSON object a line, each with the processor time that it took
"""

import json
import sys
import time

import tantivy

HITS = 10
WRITER_BYTES = 500_000_000


def schema():
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("title", stored=True, tokenizer_name="en_stem")
    builder.add_text_field("text", stored=True, tokenizer_name="en_stem")
    return builder.build()


def build(folder):
    index = tantivy.Index(schema(), path=folder)
    writer = index.writer(heap_size=WRITER_BYTES, num_threads=1)
    for line in sys.stdin:
        document = json.loads(line)
        writer.add_document(tantivy.Document(title=document["title"], text=document["text"]))
    writer.commit()
    writer.wait_merging_threads()


def query_of(index, kind, words):
    fields = ["title", "text"]
    if kind == "prefix":
        forms = [tantivy.Query.regex_query(index.schema, field, words[0] + ".*") for field in fields]
        return tantivy.Query.disjunction_max_query(forms)
    if kind == "typo":
        forms = [tantivy.Query.fuzzy_term_query(index.schema, field, words[0]) for field in fields]
        return tantivy.Query.disjunction_max_query(forms)
    typed = " ".join(words)
    return index.parse_query(f'"{typed}"' if kind == "phrase" else typed, fields)


def ask(folder):
    index = tantivy.Index.open(folder)
    index.reload()
    searcher = index.searcher()
    print("ready", flush=True)
    for line in sys.stdin:
        asked = json.loads(line)
        start = time.thread_time_ns()
        query = query_of(index, asked["kind"], asked["words"])
        snippets = tantivy.SnippetGenerator.create(searcher, query, index.schema, "text")
        hits = []
        for _, address in searcher.search(query, limit=HITS, count=True).hits:
            document = searcher.doc(address)
            snippet = snippets.snippet_from_doc(document).to_html()
            hits.append({"title": document.get_first("title"), "text": document.get_first("text"), "snippet": snippet})
        milliseconds = (time.thread_time_ns() - start) / 1e6
        print(json.dumps({"milliseconds": milliseconds, "hits": hits}), flush=True)


if __name__ == "__main__":
    {"build": build, "ask": ask}[sys.argv[1]](sys.argv[2])
