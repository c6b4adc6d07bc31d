namespace SupervisionBot.Dialogs.Shared;

/// <summary>What a conversation is about: help lists them by it, in this order.</summary>
public enum Theme
{
    Hours,
    Progress,
    Supervision,
    Materials,
    Messages,
    Programme,
    Talk,
}
