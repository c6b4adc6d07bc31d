namespace SupervisionBot.Dialogs.Supervision.Records;

/// <summary>A session's record as somebody saw it: what they sign is this version and no other.</summary>
public sealed record SeenRecord(Guid Session, int Version);
