using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PaperGraph.CommandLine;

// The composition root: the only place that knows every part of the program.
HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
builder.Configuration.AddEnvironmentVariables();
builder.Services
    .AddSingleton(TimeProvider.System)
    .AddSingleton<Terminal>()
    .AddTransient<ServerOptionSet>()
    .AddSingleton<IVerb, BuildVerb>()
    .AddSingleton<IVerb, QueryVerb>()
    .AddSingleton<IVerb, ShellVerb>()
    .AddSingleton<IVerb, ImportVerb>()
    .AddSingleton<IVerb, ExportVerb>()
    .AddSingleton<IVerb, CheckVerb>()
    .AddSingleton<IVerb, PushVerb>()
    .AddSingleton<IVerb, RunVerb>()
    .AddSingleton<IVerb, AnnotateVerb>()
    .AddSingleton<IVerb, EvalVerb>()
    .AddSingleton<CommandTree>();
FileSizeSignal.Ignore();
using IHost host = builder.Build();
return await host.Services.GetRequiredService<CommandTree>().RunAsync(args).ConfigureAwait(false);
