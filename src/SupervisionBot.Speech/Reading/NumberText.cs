using System.Globalization;

namespace SupervisionBot.Speech.Reading;

/// <summary>Numbers as the length grammar matches them: 3.5, 3,5, 2 ½, 3 1/2, 一百二十, 一点五.</summary>
static class NumberText
{
    const string Fraction = "1/[234]|[23]/[34]|[½¼¾⅓⅔]";

    internal const string Arabic =
        @"(?:\d{1,9}(?:\.\d{1,6}|[,，]\d{1,2}(?!\d))?(?:\s?[½¼¾⅓⅔]|\s(?:1/[234]|[23]/[34])(?!\d))?|"
        + "(?:"
        + Fraction
        + @")(?!\d)|(?<![\p{L}\d])\.\d{1,3})";

    /// <summary>Not after 周 (周三两小时) and, with a decimal point, not after a part of the day (下午两点一小时).</summary>
    internal const string Chinese =
        "(?:(?<![周期拜])["
        + ChineseWords.Digits
        + "]{1,6}(?:"
        + "(?<![午上晚早从]["
        + ChineseWords.Digits
        + "]{1,3})点["
        + ChineseWords.Digits
        + "]{1,3})?)";

    internal const string Any = "(?:" + Arabic + "|" + Chinese + ")";

    /// <summary>The exact value times 3600, so that thirds of an hour stay whole.</summary>
    internal static decimal Times3600(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IsEmpty)
            return 0;
        if (Sentence.IsChinese(text[0]))
            return ChineseValue(text) * 3600;
        var blank = text.LastIndexOf(' ');
        var slash = text.IndexOf('/');
        if (slash >= 0)
        {
            var fraction = text[(blank + 1)..];
            var part = 3600m * (fraction[0] - '0') / (fraction[^1] - '0');
            return blank < 0 ? part : part + Times3600(text[..blank]);
        }

        var sign = "½¼¾⅓⅔".IndexOf(text[^1], StringComparison.Ordinal);
        if (sign >= 0)
            return new[] { 1800m, 900m, 2700m, 1200m, 2400m }[sign] + Times3600(text[..^1]);
        Span<char> plain = stackalloc char[text.Length];
        for (var i = 0; i < text.Length; i++)
            plain[i] = text[i] is ',' or '，' or '点' ? '.' : text[i];
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value * 3600 : 0;
    }

    /// <summary>A whole number in digits, in Chinese, or as an English word; null when it is none.</summary>
    internal static int? Integer(ReadOnlySpan<char> text) =>
        text.IsEmpty ? null
        : Sentence.IsChinese(text[0]) ? (int)ChineseValue(text)
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : EnglishWords.Number(text.ToString().ToLowerInvariant());

    internal static decimal ChineseValue(ReadOnlySpan<char> text)
    {
        var point = text.IndexOf('点');
        if (point < 0)
            return Whole(text);
        var value = (decimal)Whole(text[..point]);
        var scale = 0.1m;
        foreach (var c in text[(point + 1)..])
        {
            value += Digit(c) * scale;
            scale /= 10;
        }

        return value;
    }

    static int Whole(ReadOnlySpan<char> text)
    {
        int total = 0,
            digit = 0;
        foreach (var c in text)
        {
            var unit =
                c == '十' ? 10
                : c == '百' ? 100
                : 0;
            if (unit == 0)
            {
                digit = Math.Min(digit, 9999) * (total == 0 ? 10 : 0) + Digit(c);
                continue;
            }

            total += (digit == 0 ? 1 : digit) * unit;
            digit = 0;
        }

        return total + digit;
    }

    static int Digit(char c) =>
        c switch
        {
            '一' => 1,
            '二' or '两' or '俩' => 2,
            '三' or '仨' => 3,
            '四' => 4,
            '五' => 5,
            '六' => 6,
            '七' => 7,
            '八' => 8,
            '九' => 9,
            '十' => 10,
            _ => 0,
        };
}
