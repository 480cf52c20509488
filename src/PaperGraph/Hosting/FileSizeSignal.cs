using System.Runtime.InteropServices;

namespace PaperGraph.CommandLine;

/// <summary>
/// Makes a file that reaches the account's limit on file sizes (ulimit -f) an error of that file, as on a full disk, and not the end of the process.
/// The registration lasts as long as the process: buffered output may still be written after the program's last statement.
/// </summary>
internal static class FileSizeSignal
{
    // SIGXFSZ on Linux and macOS; PosixSignal has no name for it.
    private const PosixSignal Signal = (PosixSignal)25;

    private static PosixSignalRegistration? s_registration;

    public static void Ignore()
    {
        if (!OperatingSystem.IsWindows()) s_registration ??= PosixSignalRegistration.Create(Signal, context => context.Cancel = true);
    }
}
