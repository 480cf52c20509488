namespace PaperGraph.CommandLine.Shell;

/// <summary>What was typed before, oldest first; kept in a file of the user, a line each, the last <see cref="Most"/>.</summary>
internal sealed class History
{
    /// <summary>Lines that are kept.</summary>
    public const int Most = 1000;

    private readonly string? _file;
    private readonly List<string> _lines = [];

    /// <param name="file">The file; null: nothing is kept.</param>
    public History(string? file)
    {
        _file = file;
        if (file is not null && File.Exists(file)) _lines.AddRange(File.ReadLines(file).TakeLast(Most));
    }

    /// <summary>The lines.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>Where the history of this user is kept; null where the system tells no place.</summary>
    public static string? DefaultFile()
    {
        string folder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return folder.Length == 0 ? null : Path.Combine(folder, "papergraph", "shell-history");
    }

    /// <summary>Adds a line; one that is empty or the same as the last is not kept.</summary>
    public void Add(string line)
    {
        if (line.Trim().Length == 0 || (_lines.Count > 0 && _lines[^1] == line)) return;
        _lines.Add(line);
        if (_lines.Count > Most) _lines.RemoveAt(0);
    }

    /// <summary>Writes the file, readable by its user only.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Save()
    {
        if (_file is null) return;
        Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        File.WriteAllLines(_file, _lines);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
