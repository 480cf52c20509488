namespace PaperGraph.CommandLine.Shell;

/// <summary>Where typed keys come from and what is typed is shown.</summary>
internal interface IKeys
{
    /// <summary>Columns of the screen.</summary>
    int Width { get; }

    /// <summary>Waits for a key.</summary>
    ConsoleKeyInfo Read();

    /// <summary>Shows text as it is.</summary>
    void Write(string text);
}

/// <summary>The keyboard and the screen.</summary>
internal sealed class ConsoleKeys : IKeys
{
    public int Width => Math.Max(Console.WindowWidth, 20);

    public ConsoleKeyInfo Read() => Console.ReadKey(intercept: true);

    public void Write(string text) => Console.Write(text);
}
