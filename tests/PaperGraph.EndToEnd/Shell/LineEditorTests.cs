using PaperGraph.CommandLine.Shell;
using PaperGraph.Cypher;
using PaperGraph.Storage;

namespace PaperGraph.EndToEnd.Shell;

/// <summary>The shell's line editor, typed at by a script.</summary>
public sealed class LineEditorTests
{
    [Theory]
    [InlineData("abc<Left>X", "abXc")]
    [InlineData("abc<Home>X<End>Y", "XabcY")]
    [InlineData("ab<Backspace>c", "ac")]
    [InlineData("abc<Left><Left><Delete>", "ac")]
    [InlineData("one two<Control+W>three", "one three")]
    [InlineData("one two<Control+Left>X", "one Xtwo")]
    [InlineData("one<Control+U>two", "two")]
    [InlineData("one two<Home><Control+Right><Control+K>", "one")]
    [InlineData("e\u0301x<Left><Backspace>", "x")]
    [InlineData("<Up>", "second")]
    [InlineData("<Up><Up>", "first")]
    [InlineData("<Up><Up><Up><Down>!", "second!")]
    [InlineData("draft<Up><Down>", "draft")]
    public void Keys_do_what_they_do_elsewhere(string keys, string expected) => Assert.Equal(expected, Type(keys));

    [Theory]
    [InlineData("MAT<Tab>", "MATCH")]
    [InlineData("MATCH (p:Pa<Tab>", "MATCH (p:Paper")]
    [InlineData("MATCH (p:pa<Tab>", "MATCH (p:Paper")]
    [InlineData("MATCH ()-[:USE<Tab>D<Tab>", "MATCH ()-[:USED_FOR")]
    [InlineData("RETURN p.ti<Tab>", "RETURN p.title")]
    [InlineData("RETURN p.`<Tab>", "RETURN p.`")]
    [InlineData("MATCH (:Two<Tab>", "MATCH (:`Two words`")]
    [InlineData("RETURN toUpp<Tab>", "RETURN toUpper(")]
    [InlineData("CALL db.lab<Tab>", "CALL db.labels(")]
    [InlineData("RETURN date.tru<Tab>", "RETURN date.truncate(")]
    [InlineData(":sch<Tab>", ":schema")]
    [InlineData("zzz<Tab>", "zzz")]
    [InlineData("OPTIONAL MATCH<Left><Left><Left>X<Tab>", "OPTIONAL MAXTCH")]
    public void Tab_completes_what_fits_the_place(string keys, string expected) => Assert.Equal(expected, Type(keys));

    [Fact]
    public void Several_candidates_complete_what_they_share_and_are_shown_then()
    {
        ScriptedKeys screen = new("MATCH (:Paper)-[:USE<Tab><Tab>");
        Assert.Equal("MATCH (:Paper)-[:USE", Read(screen));
        Assert.Contains("USED_FOR  USES", screen.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Control_C_drops_the_line_and_Control_D_ends()
    {
        Assert.Throws<OperationCanceledException>(() => Type("abc<Control+C>"));
        Assert.Null(Type("<Control+D>"));
    }

    private static string? Type(string keys) => Read(new ScriptedKeys(keys));

    private static string? Read(ScriptedKeys keys)
    {
        using GraphStore store = GraphStore.InMemory();
        new CypherEngine(store).Run("CREATE (:Paper {title: 'a'})-[:USES]->(:`Two words`)-[:USED_FOR]->()").Dispose();
        History history = new(null);
        history.Add("first");
        history.Add("second");
        history.Add("second");
        return new LineEditor(keys, history, (text, cursor) =>
        {
            using IGraphTransaction graph = store.BeginRead();
            return Completion.At(text, cursor, graph);
        }).Read("> ");
    }

    /// <summary>Types letters, and keys named in angle brackets; Enter follows the last.</summary>
    private sealed class ScriptedKeys(string script) : IKeys
    {
        private readonly Queue<ConsoleKeyInfo> _keys = new([.. Parse(script), new ConsoleKeyInfo('\r', ConsoleKey.Enter, false, false, false)]);

        public string Shown { get; private set; } = "";

        public int Width => 40;

        public ConsoleKeyInfo Read() => _keys.Dequeue();

        public void Write(string text) => Shown += text;

        private static IEnumerable<ConsoleKeyInfo> Parse(string script)
        {
            for (int i = 0; i < script.Length; i++)
            {
                if (script[i] != '<')
                {
                    yield return new ConsoleKeyInfo(script[i], ConsoleKey.None, false, false, false);
                    continue;
                }

                int end = script.IndexOf('>', i);
                string name = script[(i + 1)..end];
                bool control = name.StartsWith("Control+", StringComparison.Ordinal);
                if (control) name = name["Control+".Length..];
                if (name is "Left" or "Right" or "Up" or "Down") name += "Arrow";
                yield return new ConsoleKeyInfo('\0', Enum.Parse<ConsoleKey>(name), false, false, control);
                i = end;
            }
        }
    }
}
