// One OpenSearch node out of jars of the class path: java RunNode HOME NAME HTTP_PORT TRANSPORT_PORT SEEDS MANAGERS
// It ends on SIGTERM, and when its standard input ends, so that no node outlives who started it.

import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.PluginInfo;

public class RunNode {
  private static final List<String> plugins = List.of(
    "org.opensearch.transport.Netty4%sPlugin",
    "org.opensearch.analysis.common.CommonAnalysis%sPlugin",
    "org.opensearch.painless.Painless%sPlugin"
  );

  /** A plugin as the node's constructor wants it: its class until 2.x, from 3.0 on a description of it, and the name has one word more. */
  private static Object plugin(String name) throws ClassNotFoundException {
    if (Version.CURRENT.major < 3) return Class.forName(name.formatted(""));
    String full = Class.forName(name.formatted("Module")).getName();
    return new PluginInfo(full, "of the class path", "none", Version.CURRENT, "21", full, null, List.of(), false);
  }

  public static void main(String[] given) throws Exception {
    Path home = Path.of(given[0]);
    String name = given[1];
    Files.createDirectories(home.resolve("config"));
    Settings settings = Settings.builder()
      .put("path.home", home.toString())
      .put("path.data", home.resolve("data").toString())
      .put("path.logs", home.resolve("logs").toString())
      .put("cluster.name", "onrecord-test")
      .put("node.name", name)
      .put("network.host", "127.0.0.1")
      .put("http.port", given[2])
      .put("transport.port", given[3])
      .put("transport.type", "netty4")
      .put("http.type", "netty4")
      .putList("discovery.seed_hosts", given[4].split(","))
      .putList("cluster.initial_cluster_manager_nodes", given[5].split(","))
      .put("cluster.routing.allocation.disk.threshold_enabled", false)
      .build();
    Environment environment = InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), home.resolve("config"), () -> name);
    Object[] found = new Object[plugins.size()];
    for (int i = 0; i < found.length; i++) found[i] = plugin(plugins.get(i));
    // Protected, and of one shape in all versions, but for what the collection holds.
    Constructor<Node> constructor = Node.class.getDeclaredConstructor(Environment.class, Collection.class, boolean.class);
    constructor.setAccessible(true);
    Node node = constructor.newInstance(environment, List.of(found), false);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      try {
        node.close();
      } catch (Exception ignored) {
        // It ends anyway.
      }
    }));
    node.start();
    while (System.in.read() >= 0);
    System.exit(0);
  }
}
