using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Classes;

/// <summary>Why something cannot be on the days that were said, or people not sign up until then.</summary>
static class VisitDayWords
{
    static readonly Texts Texts = new(typeof(VisitDayWords));

    public static string Say(VisitDayFault fault, PlanClassDraft draft, Turn turn)
    {
        var day = fault is VisitDayFault.SignUpAfterFirst or VisitDayFault.SignUpWithoutPlaces ? draft.SignUpUntil : draft.LastDay ?? draft.Day;
        return Texts.Say($"Days{fault}", ("most", VisitDays.Most), ("day", day is { } said ? Spoken.Date(said, turn.Today) : ""));
    }
}
