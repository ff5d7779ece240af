package io.redress.deploy.faults.net;

/** The weather of one proxy, and a place to wait for a better one. */
final class Sky {

    private Weather weather = new Weather.Fair();

    synchronized Weather now() {
        return weather;
    }

    synchronized void become(Weather next) {
        weather = next;
        notifyAll();
    }

    /** Returns the first weather in which something may pass. */
    synchronized Weather awaitPassage() throws InterruptedException {
        while (weather instanceof Weather.Silent) {
            wait();
        }
        return weather;
    }
}
