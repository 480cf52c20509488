namespace PaperGraph.Model.Values;

/// <summary>Compares numbers by their exact values, whatever their types: beyond 2^53 a float does not tell neighbouring integers apart.</summary>
public static class NumberOrder
{
    private const double TwoTo63 = 9223372036854775808.0;

    /// <summary>Negative, 0 or positive; no number may be NaN.</summary>
    public static int Compare(Value left, Value right)
    {
        if (left.IsInteger) return right.IsInteger ? left.AsInteger().CompareTo(right.AsInteger()) : Compare(left.AsInteger(), right.AsFloat());
        double number = left.AsFloat();
        if (right.IsInteger) return -Compare(right.AsInteger(), number);
        double other = right.AsFloat();
        return number < other ? -1 : number > other ? 1 : 0;
    }

    /// <summary>Whether a value is the float that is not a number.</summary>
    public static bool IsNaN(Value value) => value.IsFloat && double.IsNaN(value.AsFloat());

    private static int Compare(long integer, double number)
    {
        if (number >= TwoTo63) return -1;
        if (number < -TwoTo63) return 1;
        int whole = integer.CompareTo((long)number);
        return whole != 0 ? whole : 0.0.CompareTo(number - Math.Truncate(number));
    }
}
