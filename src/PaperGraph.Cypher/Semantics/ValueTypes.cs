using PaperGraph.Model.Values;

namespace PaperGraph.Cypher.Semantics;

/// <summary>Names of types as the language writes them (Neo4j Cypher Manual 5, "Values and types").</summary>
internal static class ValueTypes
{
    // The order in which the manual lists types of a union.
    private static readonly ValueKind[] s_order =
    [
        ValueKind.Null, ValueKind.Boolean, ValueKind.String, ValueKind.Integer, ValueKind.Float, ValueKind.Date, ValueKind.LocalTime, ValueKind.Time,
        ValueKind.LocalDateTime, ValueKind.DateTime, ValueKind.Duration, ValueKind.Point, ValueKind.Node, ValueKind.Relationship, ValueKind.Map,
        ValueKind.List, ValueKind.Path,
    ];

    /// <summary>The name of a type, without the items of lists.</summary>
    public static string NameOf(ValueKind kind) => kind switch
    {
        ValueKind.Null => "NULL",
        ValueKind.Boolean => "BOOLEAN",
        ValueKind.Integer => "INTEGER",
        ValueKind.Float => "FLOAT",
        ValueKind.String => "STRING",
        ValueKind.List => "LIST",
        ValueKind.Map => "MAP",
        ValueKind.Node => "NODE",
        ValueKind.Relationship => "RELATIONSHIP",
        ValueKind.Path => "PATH",
        ValueKind.Date => "DATE",
        ValueKind.LocalTime => "LOCAL TIME",
        ValueKind.Time => "ZONED TIME",
        ValueKind.LocalDateTime => "LOCAL DATETIME",
        ValueKind.DateTime => "ZONED DATETIME",
        ValueKind.Duration => "DURATION",
        ValueKind.Point => "POINT",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a type of the language."),
    };

    /// <summary>The most exact type of a value, as valueType() gives it, such as LIST&lt;INTEGER NOT NULL> NOT NULL.</summary>
    public static string MostExact(Value value) => Shape.Of(value).ToString();

    /// <summary>A type as a tree: a kind, and for a list the union of its items' types.</summary>
    private sealed class Shape(ValueKind kind)
    {
        private List<Shape> Items { get; } = [];

        private bool HasNullItem { get; set; }

        public static Shape Of(Value value)
        {
            NestingGuard.Check();
            var shape = new Shape(value.Kind);
            if (value.Kind != ValueKind.List) return shape;
            foreach (Value item in value.AsList().Span)
            {
                if (item.IsNull) shape.HasNullItem = true;
                else shape.Take(Of(item));
            }

            shape.Items.Sort((left, right) => left.CompareTo(right));
            return shape;
        }

        public override string ToString() => Text(notNull: true);

        private string Text(bool notNull)
        {
            if (kind == ValueKind.Null) return "NULL";
            string name = kind == ValueKind.List ? $"LIST<{ItemText()}>" : NameOf(kind);
            return notNull ? name + " NOT NULL" : name;
        }

        private string ItemText()
        {
            if (Items.Count == 0) return HasNullItem ? "NULL" : "NOTHING";
            return string.Join(" | ", Items.Select(item => item.Text(notNull: !HasNullItem)));
        }

        // An empty list says nothing that a list of anything does not say too.
        private void Take(Shape item)
        {
            foreach (Shape known in Items)
            {
                if (known.Covers(item)) return;
            }

            Items.RemoveAll(item.Covers);
            Items.Add(item);
        }

        private bool Covers(Shape other) => Kind == other.Kind
            && (Kind != ValueKind.List || ((HasNullItem || !other.HasNullItem) && other.Items.All(item => Items.Any(mine => mine.Covers(item)))));

        private ValueKind Kind => kind;

        private int CompareTo(Shape other)
        {
            int order = Array.IndexOf(s_order, Kind).CompareTo(Array.IndexOf(s_order, other.Kind));
            if (order != 0 || Kind != ValueKind.List) return order;
            for (int i = 0; i < Math.Min(Items.Count, other.Items.Count); i++)
            {
                order = Items[i].CompareTo(other.Items[i]);
                if (order != 0) return order;
            }

            order = Items.Count.CompareTo(other.Items.Count);
            return order != 0 ? order : HasNullItem.CompareTo(other.HasNullItem);
        }
    }
}
