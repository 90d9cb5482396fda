using Microsoft.Playwright;

namespace EconomyPipeline.Dashboard.Tests;

public sealed class AccessKeyTests(PageTestGround ground) : PageTest(ground)
{
    [Fact]
    public async Task Key_in_the_address_is_used_and_removed_from_it()
    {
        Site.Key = "reader-1";
        await OpenAsync("key=reader-1&year=2024");

        Assert.EndsWith("#year=2024", Page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain(Site.Asked, asked => asked.Contains("reader-1", StringComparison.Ordinal));
        Assert.DoesNotContain("reader-1", await Page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_lasts_for_the_tab()
    {
        Site.Key = "reader-1";
        await OpenAsync("key=reader-1");

        await Page.ReloadAsync();
        await DrawnAsync();
    }

    [Fact]
    public async Task Without_a_key_a_form_asks_for_one_and_opens_the_page()
    {
        Expected.Add("401");
        Site.Key = "reader-1";
        await Page.GotoAsync(Site.Address);
        await Expect(Page.Locator("#key-title")).ToHaveTextAsync("Masukkan kunci akses");
        await Expect(Page.Locator("#key")).ToBeFocusedAsync();

        await Page.Keyboard.TypeAsync("reader-1");
        await Page.Keyboard.PressAsync("Enter");

        await DrawnAsync();
    }

    [Fact]
    public async Task Wrong_key_is_refused_in_words_and_another_may_be_tried()
    {
        Expected.Add("401");
        Site.Key = "reader-1";
        await Page.GotoAsync(Site.Address + "#key=reader-2&lang=en");
        await Expect(Page.Locator("#key-error")).ToContainTextAsync("This key was not accepted");

        await Page.FillAsync("#key", "kunci—baru");
        await Page.ClickAsync("button[type=submit]");
        await Expect(Page.Locator("#key-error")).ToContainTextAsync("This key was not accepted");

        await Page.FillAsync("#key", "reader-1");
        await Page.ClickAsync("button[type=submit]");
        await DrawnAsync();
    }

    [Fact]
    public async Task Forgotten_key_is_asked_for_again()
    {
        Expected.Add("401");
        Site.Key = "reader-1";
        await OpenAsync("key=reader-1");

        await Page.ClickAsync("#forget-key");

        await Expect(Page.Locator("#key")).ToBeVisibleAsync();
        Assert.Null(await Page.EvaluateAsync<string?>("sessionStorage.getItem('economy-key')"));
    }
}
