using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace PaperGraph.Storage.Loading;

/// <summary>
/// Passes a sequence in batches to several workers while the caller's thread goes on reading it. Few batches wait at any time, so that memory does
/// not grow with the sequence. What depends on order waits for its turn.
/// </summary>
internal sealed class Batches
{
    private const int Waiting = 4;
    private readonly object _gate = new();
    private readonly SortedSet<int> _finishedEarly = [];
    private int _finished;
    private volatile int _failed = int.MaxValue;
    private Exception? _fault;

    private Batches()
    {
    }

    /// <summary>Works on all items of a sequence.</summary>
    /// <typeparam name="T">What the sequence holds.</typeparam>
    /// <param name="items">The sequence; read on the caller's thread.</param>
    /// <param name="size">Items in a batch; the last may have fewer.</param>
    /// <param name="workers">How many batches are worked on at once.</param>
    /// <param name="makeWork">Makes what a worker does with the batch of a number, from 0 on, and the number of its first item.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Number of items.</returns>
    /// <remarks>Where work fails, the exception of the first batch that failed is thrown.</remarks>
    public static int Run<T>(IEnumerable<T> items, int size, int workers, Func<Batches, Action<int, T[]>> makeWork, CancellationToken cancellation)
    {
        var batches = new Batches();
        using var queue = new BlockingCollection<(int Number, T[] Items)>(Waiting);
        Task[] running =
        [
            .. Enumerable.Range(0, workers).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    Action<int, T[]> work = makeWork(batches);
                    foreach ((int number, T[] batch) in queue.GetConsumingEnumerable()) batches.Do(number, batch, work);
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)),
        ];
        int count = 0;
        try
        {
            int number = 0;
            foreach (T[] batch in items.Chunk(size))
            {
                cancellation.ThrowIfCancellationRequested();
                if (batches._failed < int.MaxValue) break;
                queue.Add((number++, batch), cancellation);
                count = checked(count + batch.Length);
            }
        }
        finally
        {
            queue.CompleteAdding();
            Task.WaitAll(running, CancellationToken.None);
        }

        if (batches._fault is { } fault) ExceptionDispatchInfo.Throw(fault);
        return count;
    }

    /// <summary>Waits until all batches before one have been worked on.</summary>
    public void AwaitTurn(int number)
    {
        lock (_gate)
        {
            while (_finished < number) Monitor.Wait(_gate);
        }
    }

    private void Do<T>(int number, T[] items, Action<int, T[]> work)
    {
        try
        {
            // What comes behind a failure is not needed any more; what comes before it may hold an earlier one.
            if (number < _failed) work(number, items);
        }
        catch (Exception fault)
        {
            lock (_gate)
            {
                if (number < _failed) (_failed, _fault) = (number, fault);
            }
        }
        finally
        {
            Finish(number);
        }
    }

    private void Finish(int number)
    {
        lock (_gate)
        {
            _finishedEarly.Add(number);
            while (_finishedEarly.Remove(_finished)) _finished++;
            Monitor.PulseAll(_gate);
        }
    }
}
