package io.parra.webhooks.examples.sandbox.dashboard;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What has just been done, told by the page that a form leads to. */
public enum Notice {
    /** A webhook. */
    REGISTERED("The webhook is registered. Give your receiver its secret, then fire an event."),
    /** A webhook. */
    SAVED("Saved."),
    /** A webhook. */
    PAUSED("Paused: nothing is sent until you resume it."),
    /** A webhook. */
    RESUMED("Resumed: what waited is sent now."),
    /** A webhook. */
    DELETED("The webhook and its deliveries are deleted."),
    /** A secret. */
    ROTATING("There is a next secret. Give your receiver both, then activate it."),
    /** A secret. */
    ACTIVATED("The new secret is active: deliveries are signed with it from now on."),
    /** A secret. */
    CANCELLED("The rotation is cancelled: the secret stays as it is."),
    /** A delivery. */
    RESENT("It is being sent again.");

    private final String sentence;

    Notice(String sentence) {
        this.sentence = sentence;
    }

    /** For people. */
    public String sentence() {
        return sentence;
    }

    static @Nullable Notice of(@Nullable String name) {
        return Arrays.stream(values())
                .filter(notice -> notice.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    /** Leads to a page that says so. */
    void redirect(Context ctx, String path) {
        ctx.redirect(path + "?done=" + name().toLowerCase(Locale.ROOT), HttpStatus.SEE_OTHER);
    }
}
