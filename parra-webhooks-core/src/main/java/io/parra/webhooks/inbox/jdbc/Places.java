package io.parra.webhooks.inbox.jdbc;

import java.util.concurrent.Callable;

/**
 * The places for what this process handles at a time. A row gets its place before it is picked, so that none is picked only
 * to wait. One that is to run alone waits until the others have left theirs, and meanwhile nobody gets any. Thread-safe.
 */
final class Places {

    private final int all;
    private final HangingHandlers hanging;
    private int taken;
    private int waiting;
    private boolean alone;

    Places(int all, HangingHandlers hanging) {
        this.all = all;
        this.hanging = hanging;
    }

    synchronized boolean areFree() {
        return free() > 0;
    }

    /** Takes all that are free; returns how many. */
    synchronized int takeFree() {
        int free = free();
        taken += free;
        return free;
    }

    private int free() {
        return alone || waiting > 0 ? 0 : Math.max(0, all - taken - hanging.unreplaced());
    }

    synchronized void giveBack(int number) {
        taken -= number;
        notifyAll();
    }

    /** Runs something when every other place is free; the caller has one. */
    <T> T alone(Callable<T> work) throws Exception {
        takeAll();
        try {
            return work.call();
        } finally {
            giveBackAllButOne();
        }
    }

    private synchronized void takeAll() throws InterruptedException {
        taken--;
        waiting++;
        notifyAll();
        try {
            while (alone || taken > 0) {
                wait();
            }
            alone = true;
        } catch (InterruptedException e) {
            taken++;
            throw e;
        } finally {
            waiting--;
        }
    }

    private synchronized void giveBackAllButOne() {
        alone = false;
        taken++;
        notifyAll();
    }
}
