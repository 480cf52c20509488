using System.Globalization;

namespace PaperGraph.CommandLine.Shell;

/// <summary>Reads a line from the keyboard: with the usual keys, what was typed before (up, down), and completion (Tab).</summary>
/// <param name="keys">Keyboard and screen.</param>
/// <param name="history">What was typed before.</param>
/// <param name="complete">The word before the cursor and what it may become.</param>
internal sealed class LineEditor(IKeys keys, History history, Func<string, int, (string Word, IReadOnlyList<string> Candidates)> complete)
{
    private const int MostCandidates = 60;

    private readonly LineBuffer _line = new();
    private string _prompt = "";
    private int _place;
    private string _draft = "";
    private int _cursorRow;

    /// <summary>Reads a line.</summary>
    /// <param name="prompt">What stands before it.</param>
    /// <returns>The line; null for Ctrl-D on an empty one.</returns>
    /// <exception cref="OperationCanceledException">Ctrl-C: what was typed is dropped.</exception>
    public string? Read(string prompt)
    {
        _prompt = prompt;
        _line.Set("");
        (_place, _draft, _cursorRow) = (history.Lines.Count, "", 0);
        Draw();
        while (true)
        {
            ConsoleKeyInfo key = keys.Read();
            bool control = key.Modifiers.HasFlag(ConsoleModifiers.Control);
            if (key.Key == ConsoleKey.Enter)
            {
                Finish();
                return _line.Text;
            }

            if (control && key.Key == ConsoleKey.D && _line.Text.Length == 0)
            {
                Finish();
                return null;
            }

            if (control && key.Key == ConsoleKey.C)
            {
                Finish();
                throw new OperationCanceledException();
            }

            if (key.Key == ConsoleKey.Tab) Complete();
            else Apply(key, control);
            Draw();
        }
    }

    private void Apply(ConsoleKeyInfo key, bool control)
    {
        switch (key.Key)
        {
            case ConsoleKey.LeftArrow when control: _line.WordLeft(); break;
            case ConsoleKey.RightArrow when control: _line.WordRight(); break;
            case ConsoleKey.LeftArrow: _line.Left(); break;
            case ConsoleKey.RightArrow: _line.Right(); break;
            case ConsoleKey.Home: _line.Home(); break;
            case ConsoleKey.A when control: _line.Home(); break;
            case ConsoleKey.End: _line.End(); break;
            case ConsoleKey.E when control: _line.End(); break;
            case ConsoleKey.Backspace: _line.Backspace(); break;
            case ConsoleKey.Delete: _line.Delete(); break;
            case ConsoleKey.D when control: _line.Delete(); break;
            case ConsoleKey.W when control: _line.DeleteWord(); break;
            case ConsoleKey.U when control: _line.DeleteToStart(); break;
            case ConsoleKey.K when control: _line.DeleteToEnd(); break;
            case ConsoleKey.UpArrow: Recall(_place - 1); break;
            case ConsoleKey.DownArrow: Recall(_place + 1); break;
            default:
                if (!char.IsControl(key.KeyChar)) _line.Insert(key.KeyChar.ToString());
                break;
        }
    }

    private void Recall(int place)
    {
        if (place < 0 || place > history.Lines.Count) return;
        if (_place == history.Lines.Count) _draft = _line.Text;
        _place = place;
        _line.Set(place == history.Lines.Count ? _draft : history.Lines[place]);
    }

    private void Complete()
    {
        (string word, IReadOnlyList<string> candidates) = complete(_line.Text, _line.Cursor);
        if (candidates.Count == 0) return;
        string common = candidates.Count == 1 ? candidates[0] : Completion.CommonStart(candidates);
        if (common.Length > word.Length || candidates.Count == 1)
        {
            _line.ReplaceBefore(word.Length, common);
            return;
        }

        Finish();
        keys.Write(string.Join("  ", candidates.Take(MostCandidates)) + (candidates.Count > MostCandidates ? "  …" : "") + "\r\n");
    }

    private void Finish()
    {
        _line.End();
        Draw();
        keys.Write("\r\n");
        _cursorRow = 0;
    }

    // From the first row of the prompt: everything anew, then back to the cursor.
    private void Draw()
    {
        string up = _cursorRow > 0 ? $"\u001b[{_cursorRow}A" : "";
        int all = Cells(_prompt) + Cells(_line.Text), before = Cells(_prompt) + Cells(_line.Text[.._line.Cursor]);
        int lastRow = all / keys.Width, row = before / keys.Width, column = before % keys.Width;
        // A line that just fills the row leaves the cursor in it, until something is written.
        string turn = all > 0 && all % keys.Width == 0 ? " \b" : "";
        string back = lastRow > row ? $"\u001b[{lastRow - row}A" : "";
        string forth = column > 0 ? $"\u001b[{column}C" : "";
        keys.Write($"\r{up}\u001b[J{_prompt}{_line.Text}{turn}\r{back}{forth}");
        _cursorRow = row;
    }

    private static int Cells(string text)
    {
        int cells = 0;
        TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext()) cells += Spectre.Console.Rendering.Segment.CellCount([new Spectre.Console.Rendering.Segment((string)elements.Current)]);
        return cells;
    }
}
