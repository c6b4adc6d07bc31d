using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Audit;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Administration.Audit;

/// <summary>
/// Who changed what, for whom, when, from where, before and after: for administrators of their batch, for supervisors of the hours of those whom they
/// supervise, for everybody of themselves. It changes nothing.
/// </summary>
public sealed class AuditConversation(AuditDesk desk, WhosWho people, NameBook names, Looks looks) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(AuditConversation), "audit")
        {
            Intents = ["audit"],
            Theme = Theme.Programme,
            Listed = false,
            OnlyTells = true,
            NamesPeople = true,
            IsFor = _ => true,
            CanBe = AuditAsked.OfAll,
            // What somebody did, whoever it is: of what trainees did, others than administrators ask for the work.
            Fits = turn =>
                turn.Input is Input.Said && turn.Speaker.Is(Role.Administrator) && AuditAsked.WhatSomebodyDid(turn)
                    ? Phrase.Whole
                    : Description!.FitsPhrase(turn),
            Verbs = AuditVerbs.Every,
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var (who, batch) = (turn.Speaker.Id, turn.Speaker.BatchId);
        var called = Strangers.Names(turn).ToList();
        var known = called.Count == 0 ? [] : await people.NamedAsync(who, batch, turn.Words, cancellationToken);
        turn.TakeAll();
        if (called.Find(name => !Strangers.IsOneOf(turn, name, known.Select(one => one.Name))) is { } nobody)
            await dialogs.Context.SayAsync(Texts.Say("NotKnown", ("name", nobody)), turn.WaysOn(), cancellationToken);
        else
            await ShowAsync(
                dialogs,
                turn,
                AuditSought.Of(
                    turn,
                    known.Count == 0 && AuditReader.IsOwn(turn.Words) ? [turn.Speaker.Id] : known.Select(one => one.Name.Id).Distinct()
                ),
                cancellationToken
            );
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (AuditSought.Read(pressed.Subject) is { } sought)
            await ShowAsync(dialogs, turn, sought, cancellationToken);
        else
            await dialogs.Context.SayAsync(Texts["HelpLine"], turn.WaysOn(), cancellationToken);
    }

    async Task ShowAsync(DialogContext dialogs, Turn turn, AuditSought sought, CancellationToken cancellationToken)
    {
        var (who, batch) = (turn.Speaker.Id, turn.Speaker.BatchId);
        List<PersonId> about = [.. sought.People.Select(id => new PersonId(id))];
        foreach (var one in about)
        {
            if (await desk.MayAskAsync(who, one, batch, cancellationToken))
                continue;
            var of = (await names.OfAsync([one], cancellationToken)).Select(name => turn.NameOf(name.Name, name.NameEn)).FirstOrDefault() ?? "";
            var rule = Texts[turn.Speaker.Is(Role.Supervisor) ? "RuleSupervisor" : "RuleOwn"];
            await dialogs.Context.SayAsync(Texts.Say("NotTheirs", ("name", of), ("rule", rule)), turn.WaysOn(), cancellationToken);
            return;
        }
        foreach (var one in about)
            await looks.NoteAsync(who, one, LookedAt.Audit, cancellationToken);
        var page = await desk.ReadAsync(sought.AsQuestion(turn), sought.Skip, cancellationToken);
        var since = await desk.SinceAsync(cancellationToken) is { } first ? LocalTime.Day(first, turn.Speaker.Zone) : turn.Today;
        var ids = page.Records.SelectMany(AuditWords.PeopleIn).Concat(about.Select(one => (PersonId?)one));
        var words = new AuditWords(turn, await names.OfAsync(ids, cancellationToken));
        var asked = words.Asked(sought, about);
        if (page.Records.Count == 0)
        {
            await dialogs.Context.SayAsync(
                Texts.Say("Nothing", ("asked", asked), ("since", Spoken.Date(since, turn.Today))),
                turn.WaysOn(),
                cancellationToken
            );
            return;
        }
        var card = new Card(turn.Memory.NewCard()).Title(Texts["Title"]).Hint(asked);
        var shown = sought.Skip + page.Records.Count;
        if (shown < page.Count)
            card.Hint(Texts.Say("Shown", ("from", sought.Skip + 1), ("to", shown), ("count", page.Count)));
        foreach (var record in page.Records)
            card.Item(words.When(record), words.What(record));
        if (shown < page.Count)
            card.Buttons(new Button(Texts["More"], AuditVerbs.More.About((sought with { Skip = shown }).Write())));
        else
            card.Hint(Texts.Say("Since", ("since", Spoken.Date(since, turn.Today))));
        await dialogs.Context.ShowAsync(card, turn.WaysOn(), cancellationToken);
    }
}
