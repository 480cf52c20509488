using System.Diagnostics;
using System.Globalization;

namespace PaperGraph.Clients.Tests;

/// <summary>A driver in a program of its own, which writes "item, tab, result" a line.</summary>
internal sealed class ScriptClient(string name, Func<Task<ScriptCommand>> command) : IClient
{
    public string Name => name;

    public async Task RunAsync(ServerAddress server, Dictionary<string, string> results, RestartGate restart)
    {
        bool arrived = false;
        try
        {
            ScriptCommand script = await command();
            var start = new ProcessStartInfo(script.Program, [.. script.Arguments, server.Port.ToString(CultureInfo.InvariantCulture), server.User, server.Password, name])
            {
                RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            };
            foreach ((string key, string value) in script.Environment) start.Environment[key] = value;
            using Process process = Process.Start(start)!;
            using var ending = new ProcessEnd(process);
            Task<string> errors = process.StandardError.ReadToEndAsync();
            while (await process.StandardOutput.ReadLineAsync() is string line)
            {
                string[] parts = line.Split('\t', 2);
                if (parts is ["restart", "waiting"])
                {
                    arrived = true;
                    await restart.WaitAsync();
                    await process.StandardInput.WriteLineAsync("go on");
                    await process.StandardInput.FlushAsync();
                }
                else
                {
                    results[parts[0]] = parts.Length == 2 ? parts[1] : line;
                }
            }

            await process.WaitForExitAsync();
            if (process.ExitCode != 0) results["ended"] = $"ended with {process.ExitCode}: {await errors}";
        }
        finally
        {
            if (!arrived) restart.Arrive();
        }
    }
}

/// <summary>How a script is started: its program, what comes before the server's address, and variables of the environment.</summary>
internal sealed record ScriptCommand(string Program, IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, string> Environment);

/// <summary>Ends a process that is still running when its user is done with it, also when the test run is stopped.</summary>
internal sealed class ProcessEnd : IDisposable
{
    private readonly Process _process;

    public ProcessEnd(Process process)
    {
        _process = process;
        AppDomain.CurrentDomain.ProcessExit += OnExit;
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
    }

    private void OnExit(object? sender, EventArgs e) => Dispose();
}
