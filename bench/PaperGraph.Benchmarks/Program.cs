using BenchmarkDotNet.Running;
using PaperGraph.Benchmarks;

if (args is ["throughput", ..]) return Throughput.Run(args[1..]);
if (args is ["network", ..]) return NetworkRewriter.Run(args[1..]);
if (args is ["analysis", ..]) return AnalysisThroughput.Run();
if (args is ["storage", ..]) return StorageThroughput.Run(args[1..]);
if (args is ["cypher", ..]) return await CypherCommand.Run(args[1..]);
if (args is ["load", ..]) return await LoadCommand.Run(args[1..]);
BenchmarkSwitcher.FromAssembly(typeof(Throughput).Assembly).Run(args);
return 0;
