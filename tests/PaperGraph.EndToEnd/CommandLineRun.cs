using System.Diagnostics;
using System.Text;

namespace PaperGraph.EndToEnd;

/// <summary>One run of the program as a process of its own, as a user's shell would start it.</summary>
/// <param name="ExitCode">What it told the shell.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Errors">Standard error.</param>
internal sealed record CommandLineRun(int ExitCode, string Output, string Errors)
{
    private static readonly string s_program = Path.Combine(AppContext.BaseDirectory, "papergraph.dll");

    public static Task<CommandLineRun> OfAsync(params string[] arguments) => WithInputAsync([], arguments);

    public static async Task<CommandLineRun> WithInputAsync(byte[] input, params string[] arguments)
    {
        using Process process = Start([Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet", s_program, .. arguments]);
        return await FinishAsync(process, input);
    }

    /// <summary>Runs under another program, such as one that lowers rights.</summary>
    public static async Task<CommandLineRun> UnderAsync(string[] prefix, params string[] arguments)
    {
        using Process process = Start([.. prefix, "dotnet", s_program, .. arguments]);
        return await FinishAsync(process, []);
    }

    /// <summary>Interrupts the run (Ctrl-C) when standard error has said <paramref name="sign"/>.</summary>
    public static async Task<CommandLineRun> InterruptedAfterAsync(string sign, params string[] arguments)
    {
        // Where the tests run in the background of a shell, SIGINT is ignored, and programs they start inherit that.
        string[] listening = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT"] : [];
        using Process process = Start([.. listening, "dotnet", s_program, .. arguments]);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        StringBuilder errors = new();
        bool sent = false;
        while (await process.StandardError.ReadLineAsync() is string line)
        {
            errors.AppendLine(line);
            if (sent || !line.Contains(sign, StringComparison.Ordinal)) continue;
            sent = true;
            using Process kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync();
        }

        await process.WaitForExitAsync();
        return new CommandLineRun(process.ExitCode, await output, errors.ToString());
    }

    private static Process Start(string[] command)
    {
        ProcessStartInfo start = new(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (string name in (string[])["NEO4J_URI", "NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE", "PAPERGRAPH_PASSWORD"]) start.Environment.Remove(name);
        return Process.Start(start)!;
    }

    private static async Task<CommandLineRun> FinishAsync(Process process, byte[] input)
    {
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // A program that ends before it has read its input is judged by what it says.
        }

        await process.WaitForExitAsync();
        return new CommandLineRun(process.ExitCode, await output, await errors);
    }
}
