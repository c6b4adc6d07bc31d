using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Progress.Classes;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Progress.OpenClasses;

/// <summary>Former trainees see which classes are open to them, sign up, wait and give up a place; each by a press.</summary>
public sealed class OpenClassesConversation(Core.Sessions.OpenClasses classes) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(OpenClassesConversation), "open-classes")
        {
            Intents = ["open_classes"],
            IntentsBeside = ["classes", "miss_class", "cancel_booking"],
            Theme = Theme.Progress,
            IsFor = speaker => speaker.ComesAsGuest,
            // To a former trainee "the classes" are those that they can come to.
            Fits = turn =>
                Math.Max(
                    Description!.FitsPhrase(turn),
                    ClassesConversation.Description.IsFor(turn.Speaker) ? 0 : ClassesConversation.Description.FitsPhrase(turn)
                ),
            Verbs = OpenClassVerbs.Every,
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var all = await classes.ToComeAsync(turn.Speaker.Id, cancellationToken);
        var wish = new ClassWish(turn);
        var meant = all.Where(view =>
                wish.Fits(new LessonView(view.Session, view.Lesson, view.Holder, null, null)) && (!IsOfOwn(turn) || view.IsTheirs)
            )
            .ToList();
        if (all.Count == 0)
            await dialogs.Context.SayAsync(Texts["None"], turn.WaysOn(), cancellationToken);
        else if (meant.Count == 0)
            await dialogs.Context.ShowAsync(
                OpenClassCard.List(turn.Memory.NewCard(), Texts[IsOfOwn(turn) ? "NoneOwn" : "NoneThen"], all, turn),
                null,
                cancellationToken
            );
        else if (meant is [var one])
            await dialogs.Context.ShowAsync(OpenClassCard.One(turn.Memory.NewCard(), one, turn), null, cancellationToken);
        else
            await dialogs.Context.ShowAsync(OpenClassCard.List(turn.Memory.NewCard(), Texts["Title"], meant, turn), null, cancellationToken);
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (pressed.Verb == OpenClassVerbs.List || !Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var subject))
        {
            var all = await classes.ToComeAsync(turn.Speaker.Id, cancellationToken);
            if (all.Count == 0)
                await dialogs.Context.SayAsync(Texts["None"], turn.WaysOn(), cancellationToken);
            else
                await dialogs.Context.ShowAsync(OpenClassCard.List(turn.Memory.NewCard(), Texts["Title"], all, turn), null, cancellationToken);
            return;
        }
        var (who, id) = (turn.Speaker.Id, new SessionId(subject));
        SignUpOutcome? outcome = pressed.Verb switch
        {
            var it when it == OpenClassVerbs.SignUp => await classes.SignUpAsync(who, id, cancellationToken),
            var it when it == OpenClassVerbs.Wait => await classes.WaitAsync(who, id, cancellationToken),
            var it when it == OpenClassVerbs.Withdraw => await classes.WithdrawAsync(who, id, cancellationToken),
            _ => null,
        };
        var view = await classes.OneAsync(who, id, cancellationToken);
        if (outcome is null)
            await dialogs.Context.ShowAsync(
                view is null ? OpenClassCard.Gone(turn.Memory.NewCard()) : OpenClassCard.One(turn.Memory.NewCard(), view, turn),
                null,
                cancellationToken
            );
        else
            await dialogs.Context.ReplaceAsync(
                view is null || outcome is SignUpOutcome.NotThere
                    ? OpenClassCard.Gone(pressed.Card)
                    : OpenClassCard.After(pressed.Card, outcome, view, turn),
                cancellationToken
            );
    }

    /// <summary>It is about places that they have: "my open classes", 我报名的公开课, "I can't come on Sunday".</summary>
    bool IsOfOwn(Turn turn) =>
        Texts.LinesInBoth("OwnWords").Any(line => Phrase.Fold(line) is var word && turn.Folded.Contains(word, StringComparison.Ordinal));
}
