using System.Globalization;
using PaperGraph.Storage;
using PaperGraph.Storage.CrashWriter;

// Commits transactions to the store in a folder until it is killed, and writes each number as soon as its commit has returned.
using GraphStore store = GraphStore.Open(args[0], CrashWork.Options);
using Stream output = Console.OpenStandardOutput();
for (long number = store.LastTransaction + 1; ; number++)
{
    CrashWork.Run(store, number);
    output.Write(System.Text.Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture) + "\n"));
    output.Flush();
}
