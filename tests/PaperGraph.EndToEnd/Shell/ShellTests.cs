using System.Text;
using PaperGraph.CommandLine.Shell;
using PaperGraph.Storage;
using PaperGraph.Testing;

namespace PaperGraph.EndToEnd.Shell;

/// <summary>The shell as a program, fed through a pipe.</summary>
public sealed class ShellTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ShellTests() => GraphStore.Open(Graph).Dispose();

    private string Graph => _folder.PathOf("graph");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Statements_over_many_lines_parameters_and_transactions()
    {
        CommandLineRun run = await RunAsync("""
            CREATE (:Note {text: 'a;b'}); // done ; here
            :param text => 'a' + ';b'
            MATCH (n:Note)
              WHERE n.text = $text
            RETURN n.text AS text; RETURN 2 AS two;
            :begin
            CREATE (:Note);
            MATCH (n:Note) RETURN count(n) AS within;
            :rollback
            MATCH (n:Note) RETURN count(n) AS after;
            :begin
            CREATE (:Note);
            :commit
            MATCH (n:Note) RETURN count(n) AS kept
            """);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("text\na;b\ntwo\n2\nwithin\n2\nafter\n1\nkept\n2\n", run.Output);
    }

    [Fact]
    public async Task The_first_statement_that_fails_ends_a_piped_shell()
    {
        CommandLineRun run = await RunAsync("RETURN 1 AS one;\nRETURN nothing;\nRETURN 2 AS two;\n");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("one\n1\n", run.Output);
        Assert.Contains("Variable `nothing` not defined", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(":shema", "There is no command :shema. Did you mean :schema?")]
    [InlineData(":commit", "No transaction is open")]
    [InlineData(":param x", "Write a parameter like :param limit => 10.")]
    [InlineData(":param x => nothing", "Variable `nothing` not defined")]
    [InlineData(":format xml", "\"xml\" is no way to write rows")]
    [InlineData(":source no-such-file.cypher", "no-such-file.cypher")]
    public async Task A_wrong_command_says_what_is_right(string line, string part)
    {
        CommandLineRun run = await RunAsync(line + "\n");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(part, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_run_and_one_that_names_itself_ends()
    {
        string file = _folder.Write("make.cypher", ":format jsonl\nCREATE (:Made);\nMATCH (m:Made) RETURN count(m) AS made\n");
        Assert.Equal("{\"made\":1}\n", (await RunAsync($":source {file}\n")).Output);
        string loop = _folder.PathOf("loop.cypher");
        _folder.Write("loop.cypher", $":source {loop}\n");
        CommandLineRun run = await RunAsync($":source {loop}\n");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("more than 16 deep", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schema_help_and_plans_are_told()
    {
        CommandLineRun run = await RunAsync("CREATE INDEX note_text FOR (n:Note) ON (n.text);\nCREATE (:Note {text: 'x'})-[:OF]->(:Note);\n:schema\n:help\n:explain MATCH (n:Note {text: 'x'}) RETURN n\n:params\n:exit\nRETURN 'never';\n");
        Assert.Equal(0, run.ExitCode);
        Assert.All((string[])["  Note  2", "  OF  1", "CREATE RANGE INDEX `note_text` FOR (n:`Note`) ON (n.`text`)", ":source FILE", "NodeIndexSeek"], part => Assert.Contains(part, run.Output, StringComparison.Ordinal));
        Assert.DoesNotContain("never", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shell_that_may_only_read_refuses_to_write()
    {
        CommandLineRun run = await CommandLineRun.WithInputAsync("CREATE (:Note);"u8.ToArray(), "shell", Graph, "--read-only");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Neo.ClientError.Statement.AccessMode", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void History_keeps_the_last_lines_for_its_user()
    {
        string file = _folder.PathOf("kept");
        History history = new(file);
        for (int i = 0; i < History.Most + 5; i++) history.Add($"RETURN {i};");
        history.Add(" ");
        history.Save();
        Assert.Equal(history.Lines, new History(file).Lines);
        Assert.Equal("RETURN 5;", new History(file).Lines[0]);
    }

    private Task<CommandLineRun> RunAsync(string input) => CommandLineRun.WithInputAsync(Encoding.UTF8.GetBytes(input), "shell", Graph, "--format", "csv");
}
