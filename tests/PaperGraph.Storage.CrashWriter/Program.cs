using System.Globalization;
using PaperGraph.Storage;
using PaperGraph.Storage.CrashWriter;

// "load FOLDER N" loads the graph of a number over the one before, and the next, until it is killed, and writes each number when its load has returned.
if (args is ["load", var folder, var first])
{
    for (int load = int.Parse(first, CultureInfo.InvariantCulture); ; load++)
    {
        CrashWork.Load(folder, load);
        Console.Out.Write(load.ToString(CultureInfo.InvariantCulture) + "\n");
        Console.Out.Flush();
    }
}

// Commits transactions to the store in a folder until it is killed, and writes each number as soon as its commit has returned.
using GraphStore store = GraphStore.Open(args[0], CrashWork.Options);
using Stream output = Console.OpenStandardOutput();
for (long number = store.LastTransaction + 1; ; number++)
{
    CrashWork.Run(store, number);
    output.Write(System.Text.Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture) + "\n"));
    output.Flush();
}
