package org.wushe.process;

/**
 * The engine that answers is not the one whose tasks the database has, or was set back to
 * an earlier state: cases would be taken for one another.
 */
class AnotherEngine extends RuntimeException {

	AnotherEngine() {
		super("The process engine is not the one that the database belongs to, or was set back: restore the data of "
				+ "both from the same backup. Until then no case goes on 流程引擎与数据库不是同一份数据，请从同一备份恢复");
	}

}
