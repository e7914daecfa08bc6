package org.wushe.process;

/** A process as the engine runs it. */
record DeployedProcess(long key, String processId, Definition definition) {
}
