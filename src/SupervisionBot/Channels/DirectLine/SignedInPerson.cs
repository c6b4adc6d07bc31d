using SupervisionBot.Core;

namespace SupervisionBot.Channels.DirectLine;

/// <summary>
/// Whom the Direct Line token of a turn belongs to: in <c>turnContext.TurnState</c> under this type's name. It is there only for turns of
/// <see cref="DirectLineAdapter"/>, so it cannot be forged by what an activity says.
/// </summary>
public sealed record SignedInPerson(PersonId Id);
