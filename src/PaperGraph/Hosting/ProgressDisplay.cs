using System.Globalization;
using Spectre.Console;

namespace PaperGraph.CommandLine;

/// <summary>Shows how far a job is: bars on a terminal, a line now and then where there is none.</summary>
internal static class ProgressDisplay
{
    /// <summary>Runs a job that reports (what, done, total); a total of 0 is not known.</summary>
    public static async Task<T> RunAsync<T>(Terminal terminal, Func<Action<string, long, long>, Task<T>> job)
    {
        if (!Terminal.CanDraw) return await job(new Lines().Report).ConfigureAwait(false);
        return await terminal.Error.Progress()
            .HideCompleted(false)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(context => job(new Bars(context).Report)).ConfigureAwait(false);
    }

    private sealed class Bars(ProgressContext context)
    {
        private readonly Lock _lock = new();
        private ProgressTask? _task;
        private string _what = "";

        public void Report(string what, long done, long total)
        {
            lock (_lock)
            {
                if (_task is null || what != _what)
                {
                    Finish();
                    _what = what;
                    _task = context.AddTask(Markup.Escape(what));
                }

                _task.IsIndeterminate = total == 0;
                _task.MaxValue = Math.Max(total, 1);
                _task.Value = done;
            }
        }

        private void Finish()
        {
            if (_task is null) return;
            _task.IsIndeterminate = false;
            _task.Value = _task.MaxValue;
            _task.StopTask();
        }
    }

    private sealed class Lines
    {
        private const int PartsOfAStage = 5;

        private readonly Lock _lock = new();
        private string _what = "";
        private long _part;

        public void Report(string what, long done, long total)
        {
            lock (_lock)
            {
                long part = total == 0 ? 0 : done * PartsOfAStage / total;
                if (what == _what && part == _part) return;
                if (what != _what && total == 0) Terminal.Note(what);
                else Terminal.Note(string.Create(CultureInfo.InvariantCulture, $"{what}: {done} of {total}"));
                _what = what;
                _part = part;
            }
        }
    }
}
