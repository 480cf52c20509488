namespace PaperGraph.Bolt.Messages;

/// <summary>A version of the Bolt protocol and what it can do (Bolt specification, "Version 4", "Version 5").</summary>
internal readonly record struct BoltVersion(byte Major, byte Minor) : IComparable<BoltVersion>
{
    internal static readonly BoltVersion V4_4 = new(4, 4);
    internal static readonly BoltVersion V5_0 = new(5, 0);
    internal static readonly BoltVersion V5_8 = new(5, 8);

    /// <summary>Identity goes in LOGON, not in HELLO.</summary>
    internal bool HasLogon => this >= new BoltVersion(5, 1);

    /// <summary>HELLO, BEGIN and RUN may filter notifications.</summary>
    internal bool HasNotificationFilter => this >= new BoltVersion(5, 2);

    /// <summary>HELLO must describe the client.</summary>
    internal bool HasBoltAgent => this >= new BoltVersion(5, 3);

    /// <summary>TELEMETRY may be sent.</summary>
    internal bool HasTelemetry => this >= new BoltVersion(5, 4);

    /// <summary>Notifications come as GQL statuses, and categories are called classifications.</summary>
    internal bool HasGqlStatuses => this >= new BoltVersion(5, 5);

    /// <summary>FAILURE carries GQL fields and calls the code neo4j_code.</summary>
    internal bool HasGqlFailures => this >= new BoltVersion(5, 7);

    /// <summary>Nodes and relationships carry element ids, and date-times UTC seconds.</summary>
    internal bool IsVersion5 => Major >= 5;

    public int CompareTo(BoltVersion other) => (Major << 8 | Minor).CompareTo(other.Major << 8 | other.Minor);

    public static bool operator <(BoltVersion left, BoltVersion right) => left.CompareTo(right) < 0;

    public static bool operator >(BoltVersion left, BoltVersion right) => left.CompareTo(right) > 0;

    public static bool operator <=(BoltVersion left, BoltVersion right) => left.CompareTo(right) <= 0;

    public static bool operator >=(BoltVersion left, BoltVersion right) => left.CompareTo(right) >= 0;

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Major}.{Minor}");
}
