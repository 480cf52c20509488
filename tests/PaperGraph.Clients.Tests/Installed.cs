using System.Diagnostics;
using System.Security.Cryptography;
using PaperGraph.Testing;

namespace PaperGraph.Clients.Tests;

/// <summary>The drivers in other languages, installed once into artifacts/clients and used again while their list stays the same.</summary>
internal static class Installed
{
    private static readonly SemaphoreSlim s_one = new(1);

    private static string Folder => Repository.PathOf("artifacts", "clients");

    private static string Scripts => Path.Combine(AppContext.BaseDirectory, "scripts");

    /// <summary>The folder with package.json whose node_modules holds the JavaScript drivers and the browser driver.</summary>
    public static async Task<string> JavaScriptAsync()
    {
        string target = Path.Combine(Folder, "js");
        string wanted = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(Scripts, "package-lock.json"))));
        await OnceAsync(target, wanted, async () =>
        {
            foreach (string file in (string[])["package.json", "package-lock.json", ".npmrc"]) File.Copy(Path.Combine(Scripts, file), Path.Combine(target, file), overwrite: true);
            await RunAsync("npm", target, "ci", "--no-audit", "--no-fund");
        });
        return target;
    }

    /// <summary>A folder for PYTHONPATH that holds the Python driver.</summary>
    public static async Task<string> PythonAsync()
    {
        string wheels = SharedData.PathOf("drivers", "python");
        string target = Path.Combine(Folder, "python");
        string wanted = string.Join('\n', Directory.GetFiles(wheels).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        await OnceAsync(target, wanted, () => RunAsync("python3", target, "-m", "pip", "install", "--quiet", "--no-index", "--find-links", wheels, "--target", target, "neo4j"));
        return target;
    }

    private static async Task OnceAsync(string target, string wanted, Func<Task> install)
    {
        await s_one.WaitAsync();
        try
        {
            string stamp = target + ".installed";
            if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == wanted) return;
            if (Directory.Exists(target)) Directory.Delete(target, recursive: true);
            Directory.CreateDirectory(target);
            await install();
            await File.WriteAllTextAsync(stamp, wanted);
        }
        finally
        {
            s_one.Release();
        }
    }

    private static async Task RunAsync(string program, string folder, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {arguments[0]} failed with {process.ExitCode}:\n{await output}\n{await errors}");
    }
}
