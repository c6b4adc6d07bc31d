using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared.Verbs;

/// <summary>What the buttons do by which handouts of classes are given and had.</summary>
static class HandoutVerbs
{
    public static readonly Verb<SessionId> Begin = Verb.With<SessionId>("handout.begin");
    public static readonly Verb<SessionId> TakeBack = Verb.With<SessionId>("handout.take-back");
    public static readonly Verb Give = new("handout.give");
    public static readonly Verb Cancel = new("handout.cancel");

    public static readonly Verb<SessionId> Get = Verb.With<SessionId>("handout.get");

    public static readonly IReadOnlyList<Verb> OfGiver = [Begin, TakeBack, Give, Cancel];
    public static readonly IReadOnlyList<Verb> OfReader = [Get];
}
