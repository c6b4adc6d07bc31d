using SupervisionBot.Core.Joining;

namespace SupervisionBot.Core.People;

/// <summary>How the bot came to know that an Entra account is somebody's. The numbers are stored.</summary>
public enum LinkSource
{
    /// <summary>From before this was written down, when other channels and other tenants were believed too. Somebody has to look at it.</summary>
    Unknown = 0,

    /// <summary>The roster has the object id.</summary>
    Roster = 1,

    /// <summary>Teams said that this member of our tenant has the person's e-mail address.</summary>
    Directory = 2,

    /// <summary>The account typed the person's invitation code, in Teams.</summary>
    Invitation = 3,

    /// <summary>An administrator looked at it.</summary>
    Confirmed = 4,
}
