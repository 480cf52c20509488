namespace PaperGraph.Server.Accounts;

/// <summary>What a user may do; each role all that those before may.</summary>
public enum Role
{
    /// <summary>Read.</summary>
    Reader,

    /// <summary>Change nodes and relationships.</summary>
    Editor,

    /// <summary>Change indexes and constraints, and see and end the transactions of others.</summary>
    Admin,
}
