using SupervisionBot.Core.Joining;
using SupervisionBot.Core.People;

namespace SupervisionBot.Tests.Core.Joining;

public sealed class InvitationCodeTests
{
    [Theory]
    [InlineData("K7MXP-4QTRC")]
    [InlineData("k7mxp-4qtrc")]
    [InlineData("K7MXP4QTRC")]
    [InlineData("  k7mxp 4qtrc ")]
    [InlineData("K7MXP – 4QTRC")]
    [InlineData("my code is k7mxp-4qtrc, thank you")]
    [InlineData("My code: K7MXP 4QTRC.")]
    [InlineData("邀请码 K7MXP 4QTRC")]
    [InlineData("我的邀请码是k7mxp4qtrc，谢谢")]
    [InlineData("Ｋ７ＭＸＰ－４ＱＴＲＣ")]
    [InlineData("K7 MXP 4Q TRC")]
    [InlineData("k 7 m x p 4 q t r c")]
    [InlineData("<at>Supervision Bot</at> K7MXP-4QTRC")]
    public void A_code_is_found_however_it_is_typed(string words) => Assert.Equal("K7MXP-4QTRC", InvitationCode.In(words)?.Text);

    [Fact]
    public void Letters_that_look_like_digits_are_read_as_these() => Assert.Equal("K2M5P-84TRC", InvitationCode.In("KZMSP-B4TRC")?.Text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("hello world")]
    [InlineData("Thanks again, dear robot")]
    [InlineData("请问怎么登记时数")]
    [InlineData("138 0013 8000")]
    [InlineData("K7MXP-4QTR")]
    [InlineData("K7MXP-4QTRCC")]
    [InlineData("K1MXP-4QTRC")]
    [InlineData("KKMXP-4QTRC")]
    public void Words_without_a_code_hold_none(string? words) => Assert.Null(InvitationCode.In(words));

    [Fact]
    public void Half_a_character_is_no_trouble() => Assert.Null(InvitationCode.In("K7MXP-\ud8004QTRC"));

    [Fact]
    public void New_codes_differ_and_are_read_as_themselves()
    {
        var codes = Enumerable.Range(0, 1000).Select(_ => InvitationCode.New().Text).ToList();

        Assert.Equal(1000, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Equal(code, InvitationCode.In($"my code is {code.ToLowerInvariant().Replace("-", " ")}")?.Text));
    }
}
