using System.Runtime.InteropServices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PaperGraph.CommandLine;

// SIGXFSZ on Linux and macOS; PosixSignal has no name for it.
const int FileSizeSignal = 25;

// The composition root: the only place that knows every part of the program.
HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
builder.Configuration.AddEnvironmentVariables();
builder.Services
    .AddSingleton(TimeProvider.System)
    .AddSingleton<Terminal>()
    .AddTransient<ServerOptionSet>()
    .AddSingleton<IVerb, BuildVerb>()
    .AddSingleton<IVerb, PushVerb>()
    .AddSingleton<IVerb, RunVerb>()
    .AddSingleton<IVerb, AnnotateVerb>()
    .AddSingleton<IVerb, EvalVerb>()
    .AddSingleton<CommandTree>();
// A file that reaches the account's limit on file sizes (ulimit -f) is an error of that file, as on a full disk, and not the end of the process.
using IDisposable? sizeLimit = OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create((PosixSignal)FileSizeSignal, signal => signal.Cancel = true);
using IHost host = builder.Build();
return await host.Services.GetRequiredService<CommandTree>().RunAsync(args).ConfigureAwait(false);
