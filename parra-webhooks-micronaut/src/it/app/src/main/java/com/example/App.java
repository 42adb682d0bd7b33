package com.example;

import io.micronaut.runtime.Micronaut;

/** Greets new contacts. */
public final class App {

    private App() {}

    public static void main(String[] args) {
        Micronaut.run(App.class, args);
    }
}
