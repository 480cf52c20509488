using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace PaperGraph.Model.Values;

/// <summary>
/// One value of the property graph, in 16 bytes and without boxing for null, booleans, integers, floats and the identities of nodes and relationships.
/// </summary>
/// <remarks>
/// Equality here is identity of the value (used by DISTINCT, grouping and hash tables in tests): NaN equals NaN, null equals null, and 1 equals 1.0, as
/// openCypher's equivalence has it. The three-valued comparison of the language lives in the engine. A node or relationship is its identity alone
/// while a query runs; <see cref="NodeData"/> and <see cref="RelationshipData"/> are what leaves the engine.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct Value : IEquatable<Value>
{
    // null: Null. A ScalarTag: the scalar is in _bits. Otherwise the value itself.
    private readonly object? _reference;
    private readonly long _bits;

    private Value(object? reference, long bits = 0) => (_reference, _bits) = (reference, bits);

    /// <summary>No value; also what <c>default</c> is.</summary>
    public static Value Null => default;

    /// <summary>The value <c>true</c>.</summary>
    public static Value True => new(ScalarTag.Boolean, 1);

    /// <summary>The value <c>false</c>.</summary>
    public static Value False => new(ScalarTag.Boolean);

    /// <summary>The type.</summary>
    public ValueKind Kind => _reference switch
    {
        null => ValueKind.Null,
        ScalarTag tag => tag.Kind,
        string => ValueKind.String,
        ValueObject item => item.Kind,
        _ => throw new UnreachableException(),
    };

    /// <summary>Whether this is null.</summary>
    public bool IsNull => _reference is null;

    /// <summary>Whether this is the boolean <c>true</c>.</summary>
    public bool IsTrue => ReferenceEquals(_reference, ScalarTag.Boolean) && _bits != 0;

    /// <summary>Whether this is the boolean <c>false</c>.</summary>
    public bool IsFalse => ReferenceEquals(_reference, ScalarTag.Boolean) && _bits == 0;

    /// <summary>Whether this is an integer.</summary>
    public bool IsInteger => ReferenceEquals(_reference, ScalarTag.Integer);

    /// <summary>Whether this is a float.</summary>
    public bool IsFloat => ReferenceEquals(_reference, ScalarTag.Float);

    /// <summary>Whether this is an integer or a float.</summary>
    public bool IsNumber => IsInteger || IsFloat;

    /// <summary>Whether it is a node or relationship that is an identity only, and carries nothing of what it holds.</summary>
    public bool IsIdentity => ReferenceEquals(_reference, ScalarTag.Node) || ReferenceEquals(_reference, ScalarTag.Relationship);

    /// <summary>A boolean.</summary>
    public static Value Boolean(bool value) => new(ScalarTag.Boolean, value ? 1 : 0);

    /// <summary>An integer.</summary>
    public static Value Integer(long value) => new(ScalarTag.Integer, value);

    /// <summary>A float.</summary>
    public static Value Float(double value) => new(ScalarTag.Float, BitConverter.DoubleToInt64Bits(value));

    /// <summary>A string; null gives <see cref="Null"/>.</summary>
    public static Value String(string? value) => new(value);

    /// <summary>A list; the array is not copied and must not change afterwards.</summary>
    public static Value List(params Value[] items) => new(new ListValue(items));

    /// <summary>A node that is known by its identity only.</summary>
    public static Value Node(long id) => new(ScalarTag.Node, id);

    /// <summary>A relationship that is known by its identity only.</summary>
    public static Value Relationship(long id) => new(ScalarTag.Relationship, id);

    /// <summary>A list, map, path, temporal value, point, or a node or relationship with all it holds; null gives <see cref="Null"/>.</summary>
    public static Value Of(ValueObject? value) => new(value);

    /// <summary>The boolean. Only when <see cref="Kind"/> says so.</summary>
    public bool AsBoolean() => ReferenceEquals(_reference, ScalarTag.Boolean) ? _bits != 0 : throw Mismatch(ValueKind.Boolean);

    /// <summary>The integer. Only when <see cref="Kind"/> says so.</summary>
    public long AsInteger() => IsInteger ? _bits : throw Mismatch(ValueKind.Integer);

    /// <summary>The float. Only when <see cref="Kind"/> says so.</summary>
    public double AsFloat() => IsFloat ? BitConverter.Int64BitsToDouble(_bits) : throw Mismatch(ValueKind.Float);

    /// <summary>The number as a float. Only for integers and floats.</summary>
    public double AsNumber() => IsInteger ? _bits : AsFloat();

    /// <summary>The text. Only when <see cref="Kind"/> says so.</summary>
    public string AsString() => _reference as string ?? throw Mismatch(ValueKind.String);

    /// <summary>The list. Only when <see cref="Kind"/> says so.</summary>
    public ListValue AsList() => _reference as ListValue ?? throw Mismatch(ValueKind.List);

    /// <summary>The map. Only when <see cref="Kind"/> says so.</summary>
    public MapValue AsMap() => _reference as MapValue ?? throw Mismatch(ValueKind.Map);

    /// <summary>The path. Only when <see cref="Kind"/> says so.</summary>
    public PathValue AsPath() => _reference as PathValue ?? throw Mismatch(ValueKind.Path);

    /// <summary>The identity of a node. Only when <see cref="Kind"/> says so.</summary>
    public long AsNodeId() => ReferenceEquals(_reference, ScalarTag.Node) ? _bits : _reference is NodeData node ? node.Id : throw Mismatch(ValueKind.Node);

    /// <summary>The identity of a relationship. Only when <see cref="Kind"/> says so.</summary>
    public long AsRelationshipId() => ReferenceEquals(_reference, ScalarTag.Relationship)
        ? _bits
        : _reference is RelationshipData relationship ? relationship.Id : throw Mismatch(ValueKind.Relationship);

    /// <summary>The object behind a value that is no scalar, such as a <see cref="DateValue"/>; null if it is another.</summary>
    /// <typeparam name="T">The type looked for.</typeparam>
    public T? As<T>()
        where T : ValueObject => _reference as T;

    /// <summary>Whether both are the same scalar or the same object: never true of values that differ, and much cheaper to ask than whether they are equal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsIdenticalTo(Value other) => ReferenceEquals(_reference, other._reference) && _bits == other._bits;

    /// <inheritdoc/>
    public bool Equals(Value other)
    {
        if (ReferenceEquals(_reference, other._reference))
        {
            return _reference is not ScalarTag || _bits == other._bits || (IsFloat && AsFloat().Equals(other.AsFloat()));
        }

        return (Kind, other.Kind) switch
        {
            (ValueKind.Integer, ValueKind.Float) => Same(_bits, other.AsFloat()),
            (ValueKind.Float, ValueKind.Integer) => Same(other._bits, AsFloat()),
            (ValueKind.Node, ValueKind.Node) => AsNodeId() == other.AsNodeId(),
            (ValueKind.Relationship, ValueKind.Relationship) => AsRelationshipId() == other.AsRelationshipId(),
            (ValueKind.String, ValueKind.String) => string.Equals((string?)_reference, (string?)other._reference, StringComparison.Ordinal),
            var (kind, otherKind) => kind == otherKind && _reference is ValueObject item && item.Equals(other._reference),
        };
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Value other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Kind switch
    {
        ValueKind.Null => 0,
        ValueKind.Integer => Folded(_bits),
        ValueKind.Float => Hash(AsFloat()),
        ValueKind.Boolean => _bits == 0 ? 3 : 5,
        ValueKind.Node => Folded(AsNodeId()) ^ 0x55555555,
        ValueKind.Relationship => Folded(AsRelationshipId()) ^ 0x33333333,
        ValueKind.String => OrdinalHash((string)_reference!),
        _ => _reference!.GetHashCode(),
    };

    /// <summary>The value as a literal of the query language, as people read it.</summary>
    public override string ToString() => Kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Boolean => _bits == 0 ? "false" : "true",
        ValueKind.Integer => _bits.ToString(CultureInfo.InvariantCulture),
        ValueKind.Float => FloatText.Of(AsFloat()),
        ValueKind.String => "'" + AsString().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal) + "'",
        ValueKind.Node when _reference is ScalarTag => string.Create(CultureInfo.InvariantCulture, $"(#{_bits})"),
        ValueKind.Relationship when _reference is ScalarTag => string.Create(CultureInfo.InvariantCulture, $"[#{_bits}]"),
        _ => _reference!.ToString()!,
    };

    /// <summary>Equality as of <see cref="Equals(Value)"/>.</summary>
    public static bool operator ==(Value left, Value right) => left.Equals(right);

    /// <summary>The opposite of equality as of <see cref="Equals(Value)"/>.</summary>
    public static bool operator !=(Value left, Value right) => !left.Equals(right);

    // A long beyond 2^53 has no double of its own: compare as integers there.
    private static bool Same(long integer, double number) =>
        number == integer && number is >= -9223372036854775808.0 and < 9223372036854775808.0 && (long)number == integer;

    // A float that is an integer hashes as that integer does.
    private static int Hash(double number) => Same((long)number, number) ? Folded((long)number) : number.GetHashCode();

    private static int Folded(long bits) => (int)bits ^ (int)(bits >> 32);

    private static int OrdinalHash(string text) => string.GetHashCode(text.AsSpan());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private InvalidOperationException Mismatch(ValueKind wanted) => new($"The value {this} is a {Kind}, not a {wanted}.");
}
