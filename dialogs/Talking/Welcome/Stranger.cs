using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SupervisionBot.Core;
using SupervisionBot.Core.Joining;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Talking.Welcome;

/// <summary>The talk with an account that the bot does not know: a way to be known, and nothing about anybody.</summary>
public static class Stranger
{
    static readonly Texts Texts = new(typeof(Stranger));

    /// <summary>
    /// Answers in the language in which they write. Answers the person when an invitation code has just made the account theirs; that turn
    /// goes on as if they had only now arrived, so that they are greeted by name.
    /// </summary>
    public static async Task<Participant?> AnswerAsync(
        ITurnContext context,
        Input input,
        TalkMemory memory,
        Invitations invitations,
        CancellationToken cancellationToken
    )
    {
        var activity = context.Activity;
        if (input is Input.Arrived && memory.Welcomed)
            return null;
        memory.Welcomed |= input is Input.Arrived;
        var words = input switch
        {
            Input.Said said => said.Text,
            Input.Sent sent => sent.Text,
            Input.Edited edited => edited.Text,
            _ => "",
        };
        if (Written(words) is { } language)
            memory.Language = language.Tag();
        var known = Speech.Languages.FromTag(memory.Language) ?? Speech.Languages.FromTag(activity.Locale);
        Turn.SetCulture(known ?? Language.English);

        if (IsAmongOthers(activity))
            return await SayAsync(Texts["StrangerAmongOthers"]);
        if (InvitationCode.In(words) is not { } code)
            return await SayAsync(known is null ? InBoth("Stranger") : Texts["Stranger"]);
        switch (await invitations.RedeemAsync(activity.ChannelId, activity.From?.Id, activity.From?.AadObjectId, code, cancellationToken))
        {
            case RedeemOutcome.Accepted accepted:
                await SayAsync(Texts["CodeAccepted"]);
                memory.Welcomed = false;
                return accepted.Person;
            case RedeemOutcome.TooManyAttempts many:
                return await SayAsync(Texts.Say("CodeTooOften", ("wait", Spoken.Length((int)Math.Ceiling(many.Wait.TotalMinutes)))));
            case RedeemOutcome.Wrong or RedeemOutcome.Expired or RedeemOutcome.Used:
                return await SayAsync(Texts["CodeWrong"]);
            case var other:
                throw new InvalidOperationException($"{other} has no sentence.");
        }

        async Task<Participant?> SayAsync(string sentence)
        {
            await context.SayAsync(sentence, null, cancellationToken);
            return null;
        }
    }

    /// <summary>To somebody whose language nothing tells yet.</summary>
    static string InBoth(string key) =>
        string.Join("\n\n", Enum.GetValues<Language>().Select(language => Texts.In(key, CultureInfo.GetCultureInfo(language.Tag()))));

    /// <summary>A code that others can read would be anybody's.</summary>
    static bool IsAmongOthers(Activity activity) =>
        activity.Conversation is { } place && (place.IsGroup == true || place.ConversationType is "groupChat" or "channel");

    /// <summary>Chinese when there is any; English from two words on. A code alone, or a name, says nothing.</summary>
    static Language? Written(string words)
    {
        if (words.Any(letter => letter is >= '\u4e00' and <= '\u9fff'))
            return Language.Chinese;
        var english = words
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Count(word => word.Length > 1 && word.Any(char.IsAsciiLetter) && !word.Any(char.IsAsciiDigit));
        return english >= 2 ? Language.English : null;
    }
}

/// <summary>The one sentence for a surprise, with the reference under which the log has it.</summary>
public static class Surprise
{
    static readonly Texts Texts = new(typeof(Surprise));

    /// <param name="isKept">What they had entered before is there, and the talk goes on with it. Null when the database does not say, nor whether the
    /// turn was saved.</param>
    public static string Say(string reference, bool? isKept) =>
        Texts.Say(
            isKept switch
            {
                true => "TroubleKept",
                false => "Trouble",
                null => "TroubleUnknown",
            },
            ("reference", reference)
        );
}
