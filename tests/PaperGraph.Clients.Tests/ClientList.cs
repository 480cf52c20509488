using PaperGraph.Testing;

namespace PaperGraph.Clients.Tests;

/// <summary>The clients that are checked: the official drivers, the official shell, and the project's own client.</summary>
internal static class ClientList
{
    public static readonly string[] Names = ["javascript-5", "javascript-6", "python", "java", "cypher-shell", "papergraph"];

    public static IReadOnlyList<IClient> All(TemporaryFolder folder) =>
    [
        new ScriptClient("javascript-5", () => JavaScriptAsync("neo4j-driver-5")),
        new ScriptClient("javascript-6", () => JavaScriptAsync("neo4j-driver-6")),
        new ScriptClient("python", PythonAsync),
        new ScriptClient("java", () => JavaAsync(folder)),
        new ShellClient(),
        new OwnClient(),
    ];

    private static string Script(string name) => Path.Combine(AppContext.BaseDirectory, "scripts", name);

    private static async Task<ScriptCommand> JavaScriptAsync(string module)
    {
        string driver = Path.Combine(await Installed.JavaScriptAsync(), "node_modules", module, "lib", "index.js");
        return new ScriptCommand("node", [Script("client.mjs"), driver, CheckTable.Path], new Dictionary<string, string>());
    }

    private static async Task<ScriptCommand> PythonAsync() =>
        new("python3", [Script("client.py"), CheckTable.Path], new Dictionary<string, string> { ["PYTHONPATH"] = await Installed.PythonAsync(), ["PYTHONIOENCODING"] = "utf-8" });

    private static Task<ScriptCommand> JavaAsync(TemporaryFolder folder)
    {
        string[] wanted = ["neo4j-java-driver-", "netty-", "reactor-core-", "reactive-streams-", "slf4j-api-"];
        string[] jars = [.. Directory.GetFiles(SharedData.PathOf("neo4j", "lib"), "*.jar").Where(jar => wanted.Any(Path.GetFileName(jar).StartsWith))];
        string lines = folder.Write("checks.tsv", CheckTable.Read().AsLines());
        return Task.FromResult(new ScriptCommand("java", ["-Dfile.encoding=UTF-8", "-cp", string.Join(Path.PathSeparator, jars), Script("DriverChecks.java"), lines], new Dictionary<string, string>()));
    }
}
