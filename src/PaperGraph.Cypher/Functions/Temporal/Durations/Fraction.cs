using System.Globalization;
using System.Numerics;

namespace PaperGraph.Cypher.Functions.Temporal.Durations;

/// <summary>An exact fraction, so that a third of a duration or 0.1 months lose nothing before they are cut to nanoseconds.</summary>
/// <param name="Numerator">Numerator, with the sign.</param>
/// <param name="Denominator">Denominator, above 0.</param>
internal readonly record struct Fraction(BigInteger Numerator, BigInteger Denominator)
{
    /// <summary>0.</summary>
    public static Fraction Zero { get; } = Of(0);

    /// <summary>The integer part, rounded towards 0.</summary>
    public BigInteger Whole => BigInteger.Divide(Numerator, Denominator);

    /// <summary>What is left without the integer part.</summary>
    public Fraction Rest => new(BigInteger.Remainder(Numerator, Denominator), Denominator);

    /// <summary>The sum.</summary>
    public static Fraction operator +(Fraction left, Fraction right) => left.Denominator == right.Denominator
        ? new Fraction(left.Numerator + right.Numerator, left.Denominator)
        : new Fraction((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>The product.</summary>
    public static Fraction operator *(Fraction left, Fraction right) => new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>An integer.</summary>
    public static Fraction Of(BigInteger value) => new(value, BigInteger.One);

    /// <summary>The number that a float is written as: 0.1 is a tenth, not the binary fraction next to it. The float is finite.</summary>
    public static Fraction OfFloat(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        int e = text.IndexOf('E', StringComparison.Ordinal);
        int exponent = e < 0 ? 0 : int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        string mantissa = e < 0 ? text : text[..e];
        int point = mantissa.IndexOf('.', StringComparison.Ordinal);
        int decimals = point < 0 ? 0 : mantissa.Length - point - 1;
        return OfDecimal(BigInteger.Parse(mantissa.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture), exponent - decimals);
    }

    /// <summary>Digits times a power of ten.</summary>
    public static Fraction OfDecimal(BigInteger digits, int exponent) =>
        exponent >= 0 ? Of(digits * BigInteger.Pow(10, exponent)) : new Fraction(digits, BigInteger.Pow(10, -exponent));

    /// <summary>One divided by this; this is not 0.</summary>
    public Fraction Inverse() => Numerator.Sign < 0 ? new Fraction(-Denominator, -Numerator) : new Fraction(Denominator, Numerator);
}
