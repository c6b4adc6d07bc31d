using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>Whether a question about who did what is one about the whole record, and not about the one entry that lies open.</summary>
static class AuditAsked
{
    /// <summary>"What did Lyu Shufen do yesterday?"</summary>
    public static bool WhatSomebodyDid(Turn turn) => AuditReader.Side(turn.Words) == AuditSide.Doer && turn.Heard?.Names(ThingKind.Person) == true;

    public static bool OfAll(Turn turn) =>
        AuditReader.AsksForIt(turn.Words)
        || turn.Heard?.Names(ThingKind.Person) == true
        || (!AuditReader.MeansOne(turn.Words) && (AuditReader.Topic(turn.Words) is not null || turn.Heard?.Names(ThingKind.DayPast) == true));
}
