package io.parra.webhooks.inbox.jdbc;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one delivery run with no other beside it in this process. Whoever works here enters before it takes a row and leaves
 * after; while somebody wants to be alone nobody enters, so that no row is taken only to wait. Thread-safe.
 */
final class Solitude {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int inside;
    private int waiting;
    private boolean taken;

    /** Waits until nobody is alone or wants to be. When interrupted, enters at once, with the thread still interrupted. */
    void enter() {
        lock.lock();
        try {
            while (taken || waiting > 0) {
                changed.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            inside++;
            lock.unlock();
        }
    }

    void leave() {
        lock.lock();
        try {
            inside--;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Runs something when nobody else is inside; the calling thread has entered. */
    <T> T alone(Callable<T> work) throws Exception {
        takeAll();
        try {
            return work.call();
        } finally {
            giveBack();
        }
    }

    private void takeAll() throws InterruptedException {
        lock.lock();
        try {
            inside--;
            waiting++;
            changed.signalAll();
            boolean got = false;
            try {
                while (taken || inside > 0) {
                    changed.await();
                }
                taken = true;
                got = true;
            } finally {
                waiting--;
                if (!got) {
                    inside++;
                    changed.signalAll();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void giveBack() {
        lock.lock();
        try {
            taken = false;
            inside++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
