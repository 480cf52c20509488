namespace PaperGraph.CommandLine.Shell;

/// <summary>A line while it is typed: its text and where the cursor stands. Steps go over whole text elements, so that no accent is torn off its letter.</summary>
internal sealed class LineBuffer
{
    /// <summary>The text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Offset of the cursor, 0 to the length of the text.</summary>
    public int Cursor { get; private set; }

    /// <summary>Takes another text, with the cursor behind it.</summary>
    public void Set(string text) => (Text, Cursor) = (text, text.Length);

    /// <summary>Types a text.</summary>
    public void Insert(string text) => (Text, Cursor) = (Text.Insert(Cursor, text), Cursor + text.Length);

    /// <summary>Replaces what stands before the cursor.</summary>
    /// <param name="length">How many characters before it.</param>
    /// <param name="text">What comes in their place.</param>
    public void ReplaceBefore(int length, string text)
    {
        (Text, Cursor) = (Text.Remove(Cursor - length, length), Cursor - length);
        Insert(text);
    }

    /// <summary>Deletes the element before the cursor.</summary>
    public void Backspace() => ReplaceBefore(Cursor - Before(), "");

    /// <summary>Deletes the element at the cursor.</summary>
    public void Delete() => Text = Text.Remove(Cursor, After() - Cursor);

    /// <summary>Goes one element back.</summary>
    public void Left() => Cursor = Before();

    /// <summary>Goes one element on.</summary>
    public void Right() => Cursor = After();

    /// <summary>Goes to the beginning.</summary>
    public void Home() => Cursor = 0;

    /// <summary>Goes to the end.</summary>
    public void End() => Cursor = Text.Length;

    /// <summary>Goes back to the beginning of a word.</summary>
    public void WordLeft()
    {
        while (Cursor > 0 && !IsWord(Cursor - 1)) Cursor--;
        while (Cursor > 0 && IsWord(Cursor - 1)) Cursor--;
    }

    /// <summary>Goes on to the end of a word.</summary>
    public void WordRight()
    {
        while (Cursor < Text.Length && !IsWord(Cursor)) Cursor++;
        while (Cursor < Text.Length && IsWord(Cursor)) Cursor++;
    }

    /// <summary>Deletes back to the beginning of a word.</summary>
    public void DeleteWord()
    {
        int from = Cursor;
        WordLeft();
        Text = Text.Remove(Cursor, from - Cursor);
    }

    /// <summary>Deletes what stands before the cursor.</summary>
    public void DeleteToStart() => (Text, Cursor) = (Text[Cursor..], 0);

    /// <summary>Deletes what stands behind the cursor.</summary>
    public void DeleteToEnd() => Text = Text[..Cursor];

    private bool IsWord(int at) => char.IsLetterOrDigit(Text[at]) || Text[at] == '_';

    private int After() => Cursor == Text.Length ? Cursor : Cursor + System.Globalization.StringInfo.GetNextTextElementLength(Text, Cursor);

    private int Before()
    {
        int before = 0;
        for (int at = 0; at < Cursor; at += System.Globalization.StringInfo.GetNextTextElementLength(Text, at)) before = at;
        return before;
    }
}
