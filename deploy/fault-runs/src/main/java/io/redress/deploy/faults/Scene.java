package io.redress.deploy.faults;

import io.redress.deploy.faults.check.Injected;
import io.redress.deploy.faults.load.Journal;
import io.redress.deploy.faults.load.Load;
import io.redress.deploy.harness.LocalSystem;

/**
 * What a fault has to do with.
 *
 * @param system the running system
 * @param load sends requests while the fault is in force
 * @param journal everything that was sent and answered so far
 * @param injected where a fault writes down what it put into topics itself, and which records it took out of them
 */
public record Scene(LocalSystem system, Load load, Journal journal, Injected injected) {}
