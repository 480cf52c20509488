using System.CommandLine;
using System.Runtime.InteropServices;
using PaperGraph.CommandLine.Results;
using PaperGraph.CommandLine.Shell;
using PaperGraph.Storage;

namespace PaperGraph.CommandLine;

/// <summary><c>papergraph shell</c>.</summary>
internal sealed class ShellVerb : IVerb
{
    private const string Prompt = "papergraph> ";
    private const string PromptInTransaction = "papergraph# ";
    private const string PromptWithin = "         -> ";

    private readonly Terminal _terminal;
    private readonly EngineOptionSet _engine = new();
    private readonly Option<string> _format = new("--format", "-f") { Description = "How to write the rows", DefaultValueFactory = _ => "table" };
    private readonly Option<bool> _readOnly = new("--read-only") { Description = "Refuse statements that change the graph" };

    public ShellVerb(Terminal terminal)
    {
        _terminal = terminal;
        _format.AcceptOnlyFromAmong([.. RowWriters.Names]);
    }

    public Command Command()
    {
        Command command = new("shell", """
            Ask a graph in Cypher, statement by statement. :help lists the shell's own commands. Statements may also come through a pipe; the first that
            fails then ends the shell with exit code 1.

            Examples:
              papergraph shell graph
              papergraph shell graph --format csv < statements.cypher
            """)
        { _format, _readOnly };
        _engine.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        using GraphStore store = _engine.Open(parsed);
        using ShellSession session = new(_terminal, _engine.Engine(parsed, store), parsed.GetValue(_readOnly), parsed.GetRequiredValue(_format));
        return Console.IsInputRedirected ? ReadPipe(session) : ReadKeyboard(session, store);
    }

    private static int ReadPipe(ShellSession session)
    {
        using StatementInterrupt interrupt = new();
        while (!session.Ended && Console.In.ReadLine() is { } line)
        {
            if (!session.Take(line, interrupt.Token)) return ExitCode.Failed;
        }

        return session.Ended || session.Finish(interrupt.Token) ? ExitCode.Done : ExitCode.Failed;
    }

    private int ReadKeyboard(ShellSession session, GraphStore store)
    {
        History history = new(History.DefaultFile());
        LineEditor editor = new(new ConsoleKeys(), history, (text, cursor) =>
        {
            using IGraphTransaction graph = store.BeginRead();
            return Completion.At(text, cursor, graph);
        });
        Terminal.Say("A statement ends with a semicolon. :help lists commands, :exit leaves.");
        while (!session.Ended && ReadLine(editor, session) is { } line)
        {
            history.Add(line);
            using StatementInterrupt interrupt = new();
            try
            {
                session.Take(line, interrupt.Token);
            }
            catch (OperationCanceledException)
            {
                _terminal.Fail("stopped.");
            }
        }

        Save(history);
        return ExitCode.Done;
    }

    private static string? ReadLine(LineEditor editor, ShellSession session)
    {
        string prompt = session.IsWithinStatement ? PromptWithin : session.IsWithinTransaction ? PromptInTransaction : Prompt;
        Console.TreatControlCAsInput = true;
        try
        {
            return editor.Read(prompt);
        }
        catch (OperationCanceledException)
        {
            session.Drop();
            return "";
        }
        finally
        {
            Console.TreatControlCAsInput = false;
        }
    }

    private void Save(History history)
    {
        try
        {
            history.Save();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _terminal.Fail($"what was typed could not be kept for the next time: {fault.Message}");
        }
    }

    /// <summary>Makes Ctrl-C stop the statement that runs, and not the shell.</summary>
    private sealed class StatementInterrupt : IDisposable
    {
        private readonly CancellationTokenSource _source = new();
        private readonly PosixSignalRegistration _registration;

        public StatementInterrupt() => _registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
        {
            signal.Cancel = true;
            _source.Cancel();
        });

        public CancellationToken Token => _source.Token;

        public void Dispose()
        {
            _registration.Dispose();
            _source.Dispose();
        }
    }
}
