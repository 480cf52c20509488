using BenchmarkDotNet.Running;
using PaperGraph.Benchmarks;

if (args is ["analysis", ..]) return AnalysisThroughput.Run();
BenchmarkSwitcher.FromAssembly(typeof(AnalysisThroughput).Assembly).Run(args);
return 0;
