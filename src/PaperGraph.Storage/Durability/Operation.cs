namespace PaperGraph.Storage.Durability;

/// <summary>What a record of the log says was done. The numbers are the format's and never change.</summary>
internal enum Operation : byte
{
    CreateNode = 1,
    CreateRelationship = 2,
    DeleteNode = 3,
    DeleteRelationship = 4,
    AddLabel = 5,
    RemoveLabel = 6,
    SetNodeProperty = 7,
    SetRelationshipProperty = 8,
    CreateIndex = 9,
    DropIndex = 10,
    CreateConstraint = 11,
    DropConstraint = 12,
}
