using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Privacy;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Talking.MyData;

/// <summary>
/// What is kept about the person who asks: a copy of it, which the bot makes, and a request to delete it, which an administrator answers.
/// </summary>
public sealed class MyDataConversation(DataRequests requests, WhoHelps helps) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(MyDataConversation), "my-data")
        {
            Intents = ["my_data"],
            Anywhere = true,
            Listed = false,
            IsFor = _ => true,
            Verbs = MyDataVerbs.Every,
            ComesFirstUnasked = IsOfRequest,
        };

    /// <summary>The request was spoken of: what names a request, or deleting, is about it for a while.</summary>
    static readonly RememberedFor<bool> Shown = new("my-data", TimeSpan.FromMinutes(15));

    /// <summary>With the request in view: it is given up, or what became of it is asked.</summary>
    internal static bool IsOfRequest(Turn turn) =>
        turn.Input is Input.Said
        // The one word is for what was done last, whatever it was.
        && !TakenBackSaid.IsUndo(turn.Words)
        && (
            turn.AnsweredBefore == Description.Id
                ? TakenBackSaid.Is(turn.Words) || RefusalSaid.Is(turn.Words) || DoneAsked.Of(turn.Words) is not null
                : Shown.In(turn) && TakenBackSaid.Is(turn.Words) && Description.Texts.SaidIn("RequestWords", turn.Folded)
        );

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        turn.NotHeard = true;
        Shown.Keep(turn, true);
        if (IsOfRequest(turn))
        {
            await dialogs.Context.ShowAsync(await RequestAsync(turn, cancellationToken), null, cancellationToken);
            return;
        }
        await dialogs.Context.ShowAsync(await CardAsync(turn, turn.Memory.NewCard(), cancellationToken), null, cancellationToken);
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        var (who, batch) = (turn.Speaker.Id, turn.Speaker.BatchId);
        switch (pressed.Verb)
        {
            case var it when it == MyDataVerbs.Get:
                await GetAsync(dialogs, turn, pressed.Subject, cancellationToken);
                return;
            case var it when it == MyDataVerbs.Copy:
                var before = await requests.OwnAsync(who, cancellationToken);
                if (before.Copy is null)
                    await requests.AskAsync(who, batch, DataRequestKind.Copy, cancellationToken);
                await ReplaceAsync(Texts[before.Copy?.FileId is null ? "CopyComes" : "CopyIsThere"]);
                return;
            case var it when it == MyDataVerbs.Erase:
                await requests.AskAsync(who, batch, DataRequestKind.Erasure, cancellationToken);
                await ReplaceAsync(Texts.Say("EraseAsked", ("administrator", await AdministratorAsync(turn, cancellationToken))));
                return;
            case var it when it == MyDataVerbs.Withdraw:
                var withdrawn = await requests.WithdrawAsync(who, DataRequestKind.Erasure, cancellationToken);
                await ReplaceAsync(Texts[withdrawn ? "Withdrawn" : "NothingAsked"]);
                return;
            case var it when it == MyDataVerbs.Leave:
                await ReplaceAsync(Texts["RequestStays"]);
                return;
            default:
                await BeginAsync(dialogs, turn, cancellationToken);
                return;
        }

        async Task ReplaceAsync(string done) =>
            await dialogs.Context.ReplaceAsync(
                new Card(pressed.Card).Text(done).Buttons(new Button(Texts["HelpTitle"], MyDataVerbs.Show)),
                cancellationToken
            );
    }

    async Task GetAsync(DialogContext dialogs, Turn turn, string subject, CancellationToken cancellationToken)
    {
        if (
            Guid.TryParse(subject, CultureInfo.InvariantCulture, out var id)
            && await requests.CopyAsync(turn.Speaker.Id, new DataRequestId(id), cancellationToken) is { } file
        )
            await dialogs.Context.SendFileAsync(turn, file, Texts["CopyAbout"], cancellationToken);
        else
            await dialogs.Context.SayAsync(Texts["CopyGone"], [Texts["HelpTitle"], Texts.Shared["Help"]], cancellationToken);
    }

    /// <summary>How the request stands, and whether it is to be withdrawn.</summary>
    async Task<Card> RequestAsync(Turn turn, CancellationToken cancellationToken)
    {
        var card = new Card(turn.Memory.NewCard());
        if ((await requests.OwnAsync(turn.Speaker.Id, cancellationToken)).Erasure is null)
            return card.Text(Texts["NothingDeleted"]).Buttons(new Button(Texts["HelpTitle"], MyDataVerbs.Show));
        return card.Text(Texts.Say("WithdrawAsk", ("administrator", await AdministratorAsync(turn, cancellationToken))))
            .Buttons(
                new Button(Texts["WithdrawButton"], MyDataVerbs.Withdraw, ButtonStyle.First),
                new Button(Texts["LeaveRequest"], MyDataVerbs.Leave, ButtonStyle.Leaves)
            );
    }

    /// <summary>Whoever administers the batch alone deletes by themselves: they are told how.</summary>
    async Task<Card> CardAsync(Turn turn, string id, CancellationToken cancellationToken)
    {
        var own = await requests.OwnAsync(turn.Speaker.Id, cancellationToken);
        var administrator = await AdministratorAsync(turn, cancellationToken);
        var card = new Card(id).Title(Texts["Title"]).Text(Texts["What"]);
        if (own.Copy is { FileId: not null } made)
            card.Text(Texts["CopyIsThere"]).Buttons(new Button(Texts["Get"], MyDataVerbs.Get.About(made.Id), ButtonStyle.First));
        else if (own.Copy is not null)
            card.Text(Texts["CopyComes"]);
        else
            card.Text(Texts["CopyHow"]).Buttons(new Button(Texts["CopyButton"], MyDataVerbs.Copy, ButtonStyle.First));
        if (administrator.Length == 0)
            return card.Text(Texts["EraseAlone"]);
        if (own.Erasure is { } asked)
            return card.Text(
                    Texts.Say(
                        "EraseWaits",
                        ("day", Spoken.Date(LocalTime.Day(asked.At, turn.Speaker.Zone), turn.Today)),
                        ("administrator", administrator)
                    )
                )
                .Buttons(new Button(Texts["WithdrawButton"], MyDataVerbs.Withdraw));
        return card.Text(Texts.Say("EraseHow", ("administrator", administrator))).Buttons(new Button(Texts["EraseButton"], MyDataVerbs.Erase));
    }

    async Task<string> AdministratorAsync(Turn turn, CancellationToken cancellationToken) =>
        Spoken.Choice([
            .. (await helps.ForAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken))
                .Administrators.Take(2)
                .Select(one => one.In(turn.Language)),
        ]);
}
