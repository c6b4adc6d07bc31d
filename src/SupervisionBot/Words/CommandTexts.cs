using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using SupervisionBot.Core;
using SupervisionBot.Core.People;

namespace SupervisionBot.Words;

/// <summary>
/// What the command line and the start say, in the language of <see cref="CultureInfo.CurrentUICulture"/>: every <c>zh*</c> is Simplified Chinese.
/// </summary>
static partial class CommandTexts
{
    static readonly ResourceManager Texts = new(typeof(CommandTexts));

    static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-Hans");

    public static CultureInfo Culture =>
        Languages.FromTag(CultureInfo.CurrentUICulture.Name) == Language.Chinese ? Chinese : CultureInfo.InvariantCulture;

    public static string Say(string key) =>
        Texts.GetString(key, Culture) ?? throw new InvalidOperationException($"CommandTexts.resx has no text {key}.");

    /// <summary>A whole sentence with its placeholders filled; each value stands as it is.</summary>
    public static string Say(string key, params (string Name, object? Value)[] values) => Fill(key, Say(key), values);

    /// <summary>In this language, whatever the command line speaks: for what is passed on to somebody else.</summary>
    public static string SayIn(Language language, string key, params (string Name, object? Value)[] values) =>
        Fill(
            key,
            Texts.GetString(key, language == Language.Chinese ? Chinese : CultureInfo.InvariantCulture)
                ?? throw new InvalidOperationException($"CommandTexts.resx has no text {key}."),
            values
        );

    static string Fill(string key, string text, (string Name, object? Value)[] values) =>
        Placeholder()
            .Replace(text, placeholder =>
            {
                var name = placeholder.Groups[1].Value;
                foreach (var value in values)
                    if (value.Name == name)
                        return Convert.ToString(value.Value, Culture) ?? "";
                throw new InvalidOperationException($"The text {key} wants a value for {name}.");
            });

    /// <summary>The text if there is one: for words that are looked up by a name from the data.</summary>
    public static string? Find(string key) => Texts.GetString(key, Culture);

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
