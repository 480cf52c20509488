using PaperGraph.Pipeline;
using Spectre.Console;

namespace PaperGraph.CommandLine;

/// <summary>Standard output for results, standard error for everything said meanwhile.</summary>
internal sealed class Terminal
{
    /// <summary>Width where there is no terminal to ask: wide enough for titles, narrow enough for a page.</summary>
    private const int WidthOfFiles = 140;

    // Not Console.Out, so that a full disk behind a redirection is told like any other output that cannot be written.
    private static readonly TextWriter s_out = TextWriter.Synchronized(
        new StreamWriter(new OutputStream(System.Console.OpenStandardOutput(), "Standard output"), System.Console.OutputEncoding) { AutoFlush = true });

    public Terminal()
    {
        Out = Console(s_out, System.Console.IsOutputRedirected);
        Error = Console(System.Console.Error, System.Console.IsErrorRedirected);
    }

    /// <summary>For results.</summary>
    public IAnsiConsole Out { get; }

    /// <summary>For progress, warnings and errors.</summary>
    public IAnsiConsole Error { get; }

    /// <summary>Whether progress can be drawn, rather than told line by line.</summary>
    public static bool CanDraw => !System.Console.IsErrorRedirected;

    /// <summary>Whether there is someone to ask.</summary>
    public static bool CanAsk => !System.Console.IsInputRedirected && !System.Console.IsErrorRedirected;

    /// <summary>Writes a line of a result. Lines are never wrapped: scripts read them.</summary>
    public static void Say(string line = "") => s_out.WriteLine(line);

    /// <summary>Writes a line beside the result.</summary>
    public static void Note(string line) => System.Console.Error.WriteLine(line);

    /// <summary>Says why nothing ran.</summary>
    public void Fail(string message)
    {
        try
        {
            Error.Markup("[red]papergraph:[/] ");
            Note(message);
        }
        catch (IOException)
        {
            // Standard error is what cannot be written: the exit code is all that is left to say it with.
        }
    }

    private static IAnsiConsole Console(TextWriter writer, bool redirected)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        if (redirected) console.Profile.Width = WidthOfFiles;
        return console;
    }
}
