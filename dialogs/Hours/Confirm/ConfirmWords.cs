using SupervisionBot.Core.Confirmations;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Hours.Confirm;

/// <summary>What the page behind a link says, in the language that is set.</summary>
public static class ConfirmWords
{
    static readonly Texts Texts = new(typeof(ConfirmWords));

    public static string Question(ConfirmationView view, Turn turn) =>
        Texts.Say("QuestionTitle", ("name", turn.NameOf(view.Trainee.Name, view.Trainee.NameEn)));

    /// <summary>As <see cref="ConfirmCards.Question"/> has them.</summary>
    public static IReadOnlyList<(string Name, string Value)> Facts(ConfirmationView view, Turn turn)
    {
        var (facts, words) = (view.Confirmation.Shown.ToFacts(), new EntryWords(turn, []));
        return
        [
            (Texts.Shared["FactLength"], EntryWords.Length(facts)),
            (Texts.Shared["FactType"], words.Type(facts.Type)),
            (Texts.Shared["FactDay"], words.Day(facts.Day)),
        ];
    }

    public static string Hint => Texts["PageHint"];

    public static string Right => Texts["Right"];

    public static string NotRight => Texts["NotRight"];

    public static string WhatLabel => Texts["AskWhat"];

    public static string NeedsWords => Texts["PageNeedsWords"];

    public static string OtherLanguage => Texts["PageOtherLanguage"];

    /// <summary>After an answer: nothing of the entry any more, since whoever opens the link later would see it.</summary>
    public static string Thanks(Confirmation given) => Texts[given.Words is null ? "PageConfirmed" : "PageObjected"];

    public static string Over => Texts["PageOver"];

    public static string TooFast => Texts["PageTooFast"];
}
