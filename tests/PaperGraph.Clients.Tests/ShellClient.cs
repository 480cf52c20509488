using System.Diagnostics;
using System.Globalization;
using System.Text;
using PaperGraph.Testing;

namespace PaperGraph.Clients.Tests;

/// <summary>The official shell, with statements on its standard input; it shows messages of errors, no codes.</summary>
internal sealed class ShellClient : IClient
{
    private readonly CheckTable _checks = CheckTable.Read();
    private ServerAddress _server = new(0, "", "");

    public string Name => "cypher-shell";

    public async Task RunAsync(ServerAddress server, Dictionary<string, string> results, RestartGate restart)
    {
        _server = server;
        bool arrived = false;
        (string Item, Func<Task> Check)[] list =
        [
            ("connect-bolt", () => ConnectAsync("bolt")),
            ("connect-neo4j", () => ConnectAsync("neo4j")),
            ("auth-refused", AuthRefusedAsync),
            ("values", ValuesAsync),
            ("graph-values", GraphValuesAsync),
            ("commit", () => TransactionAsync("commit", $":begin\n{Create("commit")}\n:commit\n", "1", 0)),
            ("rollback", () => TransactionAsync("rollback", $":begin\n{Create("rollback")}\n:rollback\n", "0", 0)),
            ("failure-in-transaction", () => TransactionAsync("failure", $":begin\n{Create("failure")}\n{_checks.Errors[2].Cypher};\n", "0", 1)),
            ("paging", PagingAsync),
            ("errors", ErrorsAsync),
            ("read-only", ReadOnlyAsync),
            ("restart", async () =>
            {
                arrived = true;
                await restart.WaitAsync();
                await TransactionAsync("commit", "", "1", 0);
            }),
        ];
        try
        {
            foreach ((string item, Func<Task> check) in list) results[item] = await Outcome.OfAsync(check);
        }
        finally
        {
            if (!arrived) restart.Arrive();
        }
    }

    private string Create(string run) => $"CREATE (:Client {{name: '{Name}', run: '{run}'}});";

    private string Count(string run) => $"MATCH (c:Client {{name: '{Name}', run: '{run}'}}) RETURN count(c) AS n;";

    private async Task ConnectAsync(string scheme)
    {
        ShellRun run = await ShellAsync("RETURN 1 AS one;", "-a", $"{scheme}://localhost:{Port}");
        Assert.Equal((0, "one\n1\n"), (run.ExitCode, run.Output));
    }

    private async Task AuthRefusedAsync()
    {
        ShellRun run = await RunAsync("RETURN 1;", "-u", "nobody-" + Name, "-p", "wrong", "-a", $"bolt://localhost:{Port}");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("unauthorized", run.Errors, StringComparison.Ordinal);
    }

    private async Task ValuesAsync()
    {
        var input = new StringBuilder();
        foreach (ValueCheck check in _checks.Values) input.Append(CultureInfo.InvariantCulture, $":param value => {check.Cypher};\nRETURN coalesce($value = {check.Cypher}, $value IS NULL) AS same;\n");
        ShellRun run = await ShellAsync(input.ToString());
        Assert.Equal("", run.Errors);
        Assert.Equal(string.Concat(Enumerable.Repeat("same\nTRUE\n", _checks.Values.Count)), run.Output);
    }

    private async Task GraphValuesAsync()
    {
        ShellRun run = await ShellAsync($"CREATE p = (:Client {{name: '{Name}', run: 'path'}})-[:NEXT {{weight: 1.5}}]->(:Client {{name: '{Name}', run: 'path'}}) RETURN p;");
        string node = $"(:Client {{name: \"{Name}\", run: \"path\"}})";
        Assert.Equal($"p\n{node}-[:NEXT {{weight: 1.5}}]->{node}\n", run.Output);
    }

    private async Task TransactionAsync(string name, string statements, string nodes, int exitCode)
    {
        ShellRun run = await ShellAsync(statements + Count(name));
        Assert.Equal((exitCode, $"n\n{nodes}\n"), (run.ExitCode, run.Output));
    }

    private async Task PagingAsync()
    {
        ShellRun run = await ShellAsync(string.Create(CultureInfo.InvariantCulture, $"UNWIND range(1, {_checks.Rows}) AS n RETURN n;"));
        Assert.Equal(string.Concat(Enumerable.Range(1, (int)_checks.Rows).Select(n => string.Create(CultureInfo.InvariantCulture, $"{n}\n")).Prepend("n\n")), run.Output);
    }

    private async Task ErrorsAsync()
    {
        ShellRun run = await ShellAsync(string.Concat(_checks.Errors.Select(error => error.Cypher + ";\n")));
        Assert.Equal(1, run.ExitCode);
        Assert.All(_checks.Errors, error => Assert.Contains(error.Says!, run.Errors, StringComparison.Ordinal));
    }

    private async Task ReadOnlyAsync()
    {
        ShellRun run = await ShellAsync(Create("read") + "\n" + Count("read"), "--access-mode", "read", "-a", $"bolt://localhost:{Port}");
        Assert.Equal((1, "n\n0\n"), (run.ExitCode, run.Output));
        Assert.Contains("read access mode", run.Errors, StringComparison.Ordinal);
    }

    private string Port => _server.Port.ToString(CultureInfo.InvariantCulture);

    private Task<ShellRun> ShellAsync(string input, params string[] options) =>
        RunAsync(input, ["-u", _server.User, "-p", _server.Password, .. options.Contains("-a") ? options : [.. options, "-a", $"bolt://localhost:{Port}"]]);

    private static async Task<ShellRun> RunAsync(string input, params string[] options)
    {
        var start = new ProcessStartInfo(SharedData.PathOf("neo4j", "neo4j"), ["shell", "--format", "plain", "--fail-at-end", "--non-interactive", .. options])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardInputEncoding = new UTF8Encoding(false),
        };
        start.Environment["JAVA_TOOL_OPTIONS"] = "-Dfile.encoding=UTF-8 -XX:TieredStopAtLevel=1 -XX:+UseSerialGC";
        using Process process = Process.Start(start)!;
        using var ending = new ProcessEnd(process);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        string[] said = [.. (await errors).Split('\n').Where(line => !line.StartsWith("Picked up JAVA_TOOL_OPTIONS", StringComparison.Ordinal))];
        return new ShellRun(process.ExitCode, await output, string.Join('\n', said));
    }

    private sealed record ShellRun(int ExitCode, string Output, string Errors);
}
