using SupervisionBot.Core.Exchange;

namespace SupervisionBot.Tests.Core.Exchange;

/// <summary>What would tell who a client is, is found in a text as it was written.</summary>
public sealed class ClientSignsTests
{
    static readonly string[] Names = ["李明", "Li Ming", "孙桂兰", "Sun Guilan"];

    [Theory]
    [InlineData("how do you go on with 李明 now", "李明", SignOfClient.Name)]
    [InlineData("李 明最近怎么样", "李 明", SignOfClient.Name)]
    [InlineData("孫桂蘭的家属不同意", "孫桂蘭", SignOfClient.Name)]
    [InlineData("my case with li ming is stuck", "li ming", SignOfClient.Name)]
    [InlineData("my case with Ming Li is stuck", "Ming Li", SignOfClient.Name)]
    [InlineData("call 13812345678 please", "13812345678", SignOfClient.Number)]
    [InlineData("call 138 1234-5678 please", "138 1234-5678", SignOfClient.Number)]
    [InlineData("电话１３８１２３４５６７８", "１３８１２３４５６７８", SignOfClient.Number)]
    [InlineData("电话一三八一二三四五六七八", "一三八一二三四五六七八", SignOfClient.Number)]
    [InlineData("at 0573-82345678 they say", "0573-82345678", SignOfClient.Number)]
    [InlineData("身份证33040219900101123X的老人", "33040219900101123X", SignOfClient.Number)]
    [InlineData("330402 19900101 1234", "330402 19900101 1234", SignOfClient.Number)]
    [InlineData("write to sun.g@example.org", "sun.g@example.org", SignOfClient.Email)]
    public void What_may_be_a_clients_is_pointed_at_in_its_own_words(string text, string words, SignOfClient kind) =>
        Assert.Equal(new ClientSign(kind, words), Assert.Single(ClientSigns.In(text, Names)));

    [Theory]
    [InlineData("we met 12 times in 2021-11-01 to 2022-07-03, 220 hours in all")]
    [InlineData("明天李老师讲课，三个月后结案，一共二十次")]
    [InlineData("the Liming agency and its limits")]
    public void What_is_none_is_not(string text) => Assert.Empty(ClientSigns.In(text, Names));
}
